package jp.tsunagari.portal.search.learning.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.search.learning.LoggedSearch;
import jp.tsunagari.portal.search.learning.SearchLog;
import jp.tsunagari.portal.search.learning.SearchLogFilter;
import jp.tsunagari.portal.search.learning.SearchLogStore;
import jp.tsunagari.portal.search.learning.web.LoggedSearchView.OpenedPage;
import jp.tsunagari.portal.search.learning.web.SearchLogQuery.Listing;
import jp.tsunagari.portal.search.learning.web.SearchLogQuery.Parameters;
import jp.tsunagari.portal.shared.Paged;
import jp.tsunagari.portal.web.Page;
import jp.tsunagari.portal.web.PageLinks;
import jp.tsunagari.portal.web.PageNumber;
import jp.tsunagari.portal.web.table.CsvWriter;
import jp.tsunagari.portal.web.table.ExportColumn;
import jp.tsunagari.portal.web.table.FileDownload;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What people search for, for admins: to see which words the thesaurus lacks. */
@Page
class SearchLogController {

    private static final int PAGE_SIZE = 50;
    private static final int MAX_IN_FILE = 10_000;

    private final SearchLog log;
    private final SearchLogStore store;
    private final LoggedSearchViews views;
    private final Messages messages;

    SearchLogController(SearchLog log, SearchLogStore store, LoggedSearchViews views, Messages messages) {
        this.log = log;
        this.store = store;
        this.views = views;
        this.messages = messages;
    }

    @GetMapping(SearchLogQuery.PATH)
    String list(Parameters typed, @Nullable @RequestParam(name = "page", required = false) String page, Model model) {
        SearchLogQuery query = SearchLogQuery.of(typed);
        SearchLogFilter filter = query.filter(log);
        Paged<LoggedSearch> found = store.find(filter, PageNumber.of(page).value(), PAGE_SIZE);
        model.addAttribute("query", query);
        model.addAttribute("lists", Stream.of(Listing.values()).map(query::list).toList());
        model.addAttribute("days", SearchLogQuery.DAYS);
        model.addAttribute("sorts", SearchLogFilter.Order.values());
        model.addAttribute("least", SearchLogStore.MIN_SEARCHES);
        model.addAttribute("kept", SearchLog.KEPT_DAYS);
        model.addAttribute("paged", found);
        model.addAttribute("rows", views.of(found.items(), filter.from()));
        model.addAttribute("links", PageLinks.of(found, query::address));
        return "search/searches";
    }

    @GetMapping(SearchLogQuery.PATH + ".csv")
    void csv(Parameters typed, HttpServletResponse response) throws IOException {
        SearchLogQuery query = SearchLogQuery.of(typed);
        SearchLogFilter filter = query.filter(log);
        List<LoggedSearch> found = store.find(filter, 1, MAX_IN_FILE).items();
        CsvWriter file = FileDownload.beginCsv(response, "searches.csv");
        file.row(Stream.of("text", "searches", "answers", "near-only", "opened", "pages", "page-times", "last-day")
                .map(column -> messages.get("learning.column." + column))
                .toList());
        for (LoggedSearchView view : views.of(found, filter.from())) {
            LoggedSearch search = view.search();
            List<OpenedPage> pages = view.pages();
            file.row(Arrays.asList(
                    search.text(),
                    search.searches(),
                    search.answers(),
                    search.nearOnly(),
                    search.opened(),
                    joined(pages, page -> page.title().replace(ExportColumn.BETWEEN, "\uFF1B")),
                    joined(pages, page -> String.valueOf(page.times())),
                    search.lastDay().toString()));
        }
    }

    /** The same place in each list is the same page, so that equal titles stay two. */
    private static String joined(List<OpenedPage> pages, Function<OpenedPage, String> part) {
        return pages.stream().map(part).collect(Collectors.joining(ExportColumn.BETWEEN));
    }
}
