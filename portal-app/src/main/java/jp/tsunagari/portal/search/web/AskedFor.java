package jp.tsunagari.portal.search.web;

import java.util.List;
import java.util.Map;
import jp.tsunagari.portal.search.Filters;
import jp.tsunagari.portal.search.SearchResult;
import jp.tsunagari.portal.search.text.QueryParser;
import jp.tsunagari.portal.search.text.TextQuery;
import jp.tsunagari.portal.shared.Paged;
import org.springframework.stereotype.Component;

/** Says what a list is a list of, for what leaves the portal: files and feeds. */
@Component
public class AskedFor {

    private final QueryParser parser;
    private final FacetGroups groups;

    AskedFor(QueryParser parser, FacetGroups groups) {
        this.parser = parser;
        this.groups = groups;
    }

    /** As on the page of the list: 「居場所」を含む、活動地域が北海道の取組; すべての取組 when nothing is asked for. */
    public String inWords(ListQuery query) {
        TextQuery words = parser.parse(query.request().text(), query.request().synonyms());
        Filters filters = query.request().filters();
        // Names are asked for here, not counts.
        SearchResult nothingCounted = new SearchResult(new Paged<>(List.of(), 0, 1, 1), Map.of(), words);
        return new ConditionWords(words, groups.of(nothingCounted, filters)).sentence();
    }
}
