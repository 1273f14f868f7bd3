package jp.tsunagari.portal.search.web;

import java.util.List;
import jp.tsunagari.portal.search.index.InitiativeSearch;
import jp.tsunagari.portal.search.index.SearchResult;
import jp.tsunagari.portal.search.learning.SearchOutcome;
import jp.tsunagari.portal.search.query.TextQuery;
import jp.tsunagari.portal.search.web.ListItems.ListItem;
import jp.tsunagari.portal.search.web.ListPageView.Results;
import jp.tsunagari.portal.shared.Paged;
import jp.tsunagari.portal.web.BadParameter;
import jp.tsunagari.portal.web.PageLinks;
import org.springframework.stereotype.Component;

/** Answers what an address asks for with all that the page shows. */
@Component
class ListPages {

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
        Paged<ListItem> paged = new Paged<>(
                items.of(result.ids().items(), words),
                result.ids().total(),
                query.request().page(),
                query.request().size());
        ListPageView.Narrowing narrowing = narrowings.of(query, result, groups, addresses);
        boolean lost = paged.total() == 0 && !narrowing.isEmpty();
        return new ListPageView(
                heads.of(query, words, groups, paged, problems),
                narrowing,
                heads.understood(query, words, addresses),
                arrangements.of(query, addresses),
                new Results(
                        paged,
                        PageLinks.of(paged, page -> addresses.of(query.page(page))),
                        lost ? helper.help(query, words, groups, addresses) : null),
                SearchOutcome.of(paged.total(), result.near().instead()));
    }
}
