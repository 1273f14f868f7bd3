package jp.tsunagari.portal.audit.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import jp.tsunagari.portal.audit.AuditAction;
import jp.tsunagari.portal.audit.AuditEvent;
import jp.tsunagari.portal.audit.AuditLog;
import jp.tsunagari.portal.audit.AuditSubject;
import jp.tsunagari.portal.audit.web.AuditQuery.AuditParameters;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.security.SignedIn;
import jp.tsunagari.portal.web.Dates;
import jp.tsunagari.portal.web.Page;
import jp.tsunagari.portal.web.PageNumber;
import jp.tsunagari.portal.web.table.CsvWriter;
import jp.tsunagari.portal.web.table.FileDownload;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The audit log, for admins: to look through, and to take away. */
@Page
class AuditController {

    private static final int PAGE_SIZE = 50;

    private final AuditLog log;
    private final Dates dates;
    private final Messages messages;

    AuditController(AuditLog log, Dates dates, Messages messages) {
        this.log = log;
        this.dates = dates;
        this.messages = messages;
    }

    @GetMapping("/admin/audit")
    String list(
            AuditParameters typed, @Nullable @RequestParam(name = "page", required = false) String page, Model model) {
        AuditQuery query = AuditQuery.of(typed, dates);
        model.addAttribute("query", query);
        int days = log.retentionDays();
        model.addAttribute("retentionDays", days == 0 ? null : days);
        model.addAttribute("actions", List.of(AuditAction.values()));
        model.addAttribute(
                "paged",
                log.find(query.filter(), PageNumber.of(page).value(), PAGE_SIZE)
                        .map(entry -> AuditRow.of(entry, dates, messages)));
        return "audit/list";
    }

    /** Taking the log away takes names and addresses of people away; so that is in the log first. */
    @GetMapping("/admin/audit.csv")
    void csv(AuditParameters typed, @AuthenticationPrincipal SignedIn admin, HttpServletResponse response)
            throws IOException {
        AuditQuery query = AuditQuery.of(typed, dates);
        if (!query.misunderstood().isEmpty()) {
            // A page can say what it has not understood; a file would just hold more than was asked for.
            response.sendError(HttpStatus.BAD_REQUEST.value());
            return;
        }
        log.record(AuditEvent.of(AuditAction.PERSONAL_DATA_EXPORTED)
                .by(admin.accountId(), admin.displayName())
                .to(AuditSubject.AUDIT_LOG, null)
                .with(messages.stored().get("audit.detail.filter"), query.inWords(messages.stored())));
        CsvWriter file = FileDownload.beginCsv(response, "audit.csv");
        AuditCsv csv = new AuditCsv(dates, messages);
        file.row(csv.header());
        log.forEach(query.filter(), entry -> send(file, csv.line(entry)));
    }

    private static void send(CsvWriter file, List<Object> row) {
        try {
            file.row(row);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
