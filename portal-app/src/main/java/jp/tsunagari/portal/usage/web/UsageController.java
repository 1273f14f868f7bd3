package jp.tsunagari.portal.usage.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.usage.MonthlyUse;
import jp.tsunagari.portal.usage.UsageLog;
import jp.tsunagari.portal.usage.UsageStore;
import jp.tsunagari.portal.usage.web.UsageView.Subject;
import jp.tsunagari.portal.web.Page;
import jp.tsunagari.portal.web.table.CsvWriter;
import jp.tsunagari.portal.web.table.FileDownload;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How often the catalogue is used, for admins. */
@Page
class UsageController {

    private static final String PATH = "/admin/usage";

    /** What is older is in the database, and of no use in a table to look at. */
    private static final int MONTHS_IN_FILE = 60;

    private final UsageLog log;
    private final UsageStore store;
    private final UsageViews views;
    private final Messages messages;

    UsageController(UsageLog log, UsageStore store, UsageViews views, Messages messages) {
        this.log = log;
        this.store = store;
        this.views = views;
        this.messages = messages;
    }

    /** @param month e.g. {@code 2026-11}; this month where it is none */
    @GetMapping(PATH)
    String show(@Nullable @RequestParam(name = "month", required = false) String month, Model model) {
        model.addAttribute("usage", views.of(month(month)));
        return "usage/usage";
    }

    private YearMonth month(@Nullable String typed) {
        try {
            return typed == null ? log.month() : YearMonth.parse(typed);
        } catch (DateTimeException noMonth) {
            return log.month();
        }
    }

    @GetMapping(PATH + ".csv")
    void csv(HttpServletResponse response) throws IOException {
        List<MonthlyUse> uses = store.all(log.month().minusMonths(MONTHS_IN_FILE - 1L));
        List<Subject> subjects = views.subjects(uses);
        CsvWriter file = FileDownload.beginCsv(response, "usage.csv");
        file.row(Stream.of("month", "kind-code", "kind", "subject-code", "subject", "times")
                .map(column -> messages.get("usage.column." + column))
                .toList());
        for (int row = 0; row < uses.size(); row++) {
            MonthlyUse use = uses.get(row);
            file.row(List.of(
                    use.month().toString(),
                    use.kind().code(),
                    messages.get(use.kind().messageKey()),
                    use.subject(),
                    subjects.get(row).name(),
                    use.times()));
        }
    }
}
