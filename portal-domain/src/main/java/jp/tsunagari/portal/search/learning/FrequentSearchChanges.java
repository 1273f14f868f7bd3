package jp.tsunagari.portal.search.learning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import jp.tsunagari.portal.search.Filters;
import jp.tsunagari.portal.search.index.InitiativeSearch;
import jp.tsunagari.portal.search.query.QueryParser;
import jp.tsunagari.portal.search.query.TextQuery;
import jp.tsunagari.portal.thesaurus.SearchChangePreview;
import jp.tsunagari.portal.thesaurus.Thesaurus;
import org.springframework.stereotype.Component;

/**
 * Tries a change of the thesaurus with what people really search for: the most frequent texts, and the most frequent of
 * those that find nothing, for which most changes are made.
 */
@Component
class FrequentSearchChanges implements SearchChangePreview {

    private static final int MAX_OF_A_KIND = 50;

    private final SearchLogStore store;
    private final SearchLog log;
    private final QueryParser parser;
    private final InitiativeSearch search;

    FrequentSearchChanges(SearchLogStore store, SearchLog log, QueryParser parser, InitiativeSearch search) {
        this.store = store;
        this.log = log;
        this.parser = parser;
        this.search = search;
    }

    @Override
    public List<ChangedSearch> changes(Thesaurus before, Thesaurus after) {
        List<String> texts = texts();
        if (texts.isEmpty()) {
            return List.of();
        }
        QueryParser now = parser.of(before);
        QueryParser then = parser.of(after);
        List<ChangedSearch> changed = new ArrayList<>();
        for (String text : texts) {
            TextQuery old = now.parse(text, true);
            TextQuery next = then.parse(text, true);
            if (!old.equals(next)) {
                ChangedSearch one =
                        new ChangedSearch(text, search.count(old, Filters.NONE), search.count(next, Filters.NONE));
                if (one.before() != one.after()) {
                    changed.add(one);
                }
            }
        }
        changed.sort(Comparator.comparingLong(
                one -> one.before() == 0 ? Long.MIN_VALUE : -Math.abs(one.after() - one.before())));
        return List.copyOf(changed);
    }

    private List<String> texts() {
        return Stream.of(true, false)
                .map(unanswered -> new SearchLogFilter(
                        unanswered, log.firstDay(SearchLog.KEPT_DAYS), SearchLogFilter.Order.SEARCHES))
                .flatMap(filter -> store.find(filter, 1, MAX_OF_A_KIND).items().stream())
                .map(LoggedSearch::text)
                .distinct()
                .toList();
    }
}
