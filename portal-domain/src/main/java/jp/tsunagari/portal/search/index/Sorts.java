package jp.tsunagari.portal.search.index;

import jp.tsunagari.portal.search.SortOrder;
import jp.tsunagari.portal.search.text.TextQuery;
import org.hibernate.search.engine.search.sort.dsl.SearchSortFactory;
import org.hibernate.search.engine.search.sort.dsl.SortFinalStep;

/** The orders of a list. Each ends in the order of the documents, so that equal ones never change places. */
final class Sorts {

    private Sorts() {}

    static SortFinalStep of(SearchSortFactory factory, SortOrder order, TextQuery query) {
        return switch (order) {
            case RELEVANCE -> query.wanted().isEmpty() ? newest(factory) : relevance(factory);
            case NEWEST -> newest(factory);
            case TITLE -> factory.field("sortTitle").then().field("sortOrder");
            case REGION -> factory.field("sortRegion").missing().last().then().field("sortOrder");
        };
    }

    private static SortFinalStep relevance(SearchSortFactory factory) {
        return factory.score()
                .then()
                .field("sortYear")
                .desc()
                .missing()
                .last()
                .then()
                .field("sortOrder");
    }

    private static SortFinalStep newest(SearchSortFactory factory) {
        return factory.field("sortYear").desc().missing().last().then().field("sortOrder");
    }
}
