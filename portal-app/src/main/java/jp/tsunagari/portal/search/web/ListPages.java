package jp.tsunagari.portal.search.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jp.tsunagari.portal.search.index.InitiativeSearch;
import jp.tsunagari.portal.search.index.SearchResult;
import jp.tsunagari.portal.search.learning.SearchOutcome;
import jp.tsunagari.portal.search.query.Alternative;
import jp.tsunagari.portal.search.query.SearchWord;
import jp.tsunagari.portal.search.query.TextQuery;
import jp.tsunagari.portal.search.web.ListItems.ListItem;
import jp.tsunagari.portal.search.web.ListPageView.NearList;
import jp.tsunagari.portal.search.web.ListPageView.Results;
import jp.tsunagari.portal.shared.Paged;
import jp.tsunagari.portal.web.BadParameter;
import jp.tsunagari.portal.web.PageLinks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers what an address asks for with all that the page shows. */
@Component
class ListPages {

    private static final int MAX_WORDS = 6;

    private final InitiativeSearch search;
    private final ListHeads heads;
    private final ListNarrowings narrowings;
    private final ListArrangements arrangements;
    private final ListItems items;
    private final NoHitHelper helper;

    ListPages(
            InitiativeSearch search,
            ListHeads heads,
            ListNarrowings narrowings,
            ListArrangements arrangements,
            ListItems items,
            NoHitHelper helper) {
        this.search = search;
        this.heads = heads;
        this.narrowings = narrowings;
        this.arrangements = arrangements;
        this.items = items;
        this.helper = helper;
    }

    ListPageView of(ListQuery query, ListAddresses addresses, List<BadParameter> problems) {
        SearchResult result = search.search(query.request());
        TextQuery words = result.query();
        List<FacetGroup> groups = heads.groups(result, query.request().filters());
        List<ListItem> all = items.of(
                Stream.concat(result.ids().items().stream(), result.near().besides().stream())
                        .toList(),
                words,
                query.request().filters());
        Paged<ListItem> answers = only(all, result.answers());
        NearList near = near(result, all);
        ListPageView.Narrowing narrowing = narrowings.of(query, result, groups, addresses);
        // Ways out cost several searches more, for which there was no time either.
        boolean lost = !result.partial()
                && answers.total() == 0
                && !narrowing.isEmpty()
                && query.request().page() == 1;
        return new ListPageView(
                heads.of(query, result, groups, problems),
                narrowing,
                heads.understood(query, words, addresses),
                arrangements.of(query, addresses),
                new Results(
                        answers,
                        PageLinks.of(result.ids(), page -> addresses.of(query.page(page))),
                        near,
                        correction(query, result.near().correction(), addresses),
                        lost ? helper.help(query, result, groups, addresses) : null),
                SearchOutcome.of(result.ids().total(), result.near().instead()));
    }

    private static @Nullable NearList near(SearchResult result, List<ListItem> all) {
        SearchResult.Near near = result.near();
        if (!near.instead() && near.besides().isEmpty()) {
            return null;
        }
        int size = near.besides().size();
        Paged<Long> ids = near.instead() ? result.ids() : new Paged<>(near.besides(), size, 1, size);
        List<String> others = result.query()
                .leaves()
                .flatMap(SearchWord::others)
                .filter(other -> !other.tier().isAnswer())
                .map(Alternative::label)
                .distinct()
                .limit(MAX_WORDS)
                .toList();
        return new NearList(only(all, ids), near.instead(), near.partly(), near.partly() ? List.of() : others);
    }

    private static ListPageView.@Nullable Correction correction(
            ListQuery query, SearchResult.@Nullable Correction correction, ListAddresses addresses) {
        if (correction == null) {
            return null;
        }
        String quoted = query.request().text().replace(correction.typed(), "\"" + correction.typed() + "\"");
        return new ListPageView.Correction(correction.typed(), correction.meant(), addresses.of(query.text(quoted)));
    }

    /** Those of the page that have not been deleted a moment ago. */
    private static Paged<ListItem> only(List<ListItem> all, Paged<Long> ids) {
        Set<Long> wanted = Set.copyOf(ids.items());
        return new Paged<>(
                all.stream()
                        .filter(item -> wanted.contains(item.initiative().id()))
                        .toList(),
                ids.total(),
                ids.page(),
                ids.size());
    }
}
