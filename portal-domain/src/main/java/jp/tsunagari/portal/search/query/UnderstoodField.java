package jp.tsunagari.portal.search.query;

import java.util.List;
import java.util.Set;
import jp.tsunagari.portal.search.Facet;
import jp.tsunagari.portal.search.text.WordPattern;

/**
 * A part of what was typed that is taken as a filter: 札幌市, 令和7年度, NPO法人.
 *
 * @param typed the part
 * @param codes values of the facet, one of which an initiative must have
 * @param names of a place, as texts have it; none of another field
 */
public record UnderstoodField(String typed, Facet facet, Set<String> codes, List<WordPattern> names) {

    public UnderstoodField {
        names = List.copyOf(names);
        codes = Set.copyOf(codes);
    }
}
