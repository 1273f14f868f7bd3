package jp.tsunagari.portal.search.index;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.tsunagari.portal.search.Facet;
import jp.tsunagari.portal.search.FacetCounts;
import jp.tsunagari.portal.search.Filters;
import jp.tsunagari.portal.search.SearchRequest;
import jp.tsunagari.portal.search.SearchResult;
import jp.tsunagari.portal.search.SortOrder;
import jp.tsunagari.portal.search.text.QueryParser;
import jp.tsunagari.portal.search.text.TextQuery;
import jp.tsunagari.portal.shared.Paged;
import org.hibernate.search.engine.search.query.dsl.SearchQueryOptionsStep;
import org.hibernate.search.engine.search.sort.dsl.SearchSortFactory;
import org.hibernate.search.engine.search.sort.dsl.SortFinalStep;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.springframework.stereotype.Service;

/** Finds initiatives. What a transaction has committed is found within a second, by {@link IndexFollower}. */
@Service
public class InitiativeSearch {

    private final SearchMapping mapping;
    private final QueryParser parser;
    private final ValueCounter counter;

    InitiativeSearch(SearchMapping mapping, QueryParser parser, ValueCounter counter) {
        this.mapping = mapping;
        this.parser = parser;
        this.counter = counter;
    }

    /** One page of what was asked for, with exact counts for every facet. */
    public SearchResult search(SearchRequest request) {
        TextQuery query = parser.parse(request.text(), request.synonyms());
        Map<String, Filters> fields = new HashMap<>();
        for (Facet facet : Facet.values()) {
            // The counts of a facet set its own choice aside.
            fields.put(facet.parameter(), request.filters().only(facet, Set.of()));
        }
        ValueCounter.Counts counted = counter.count(query, request.filters(), fields);
        Map<Facet, FacetCounts> counts = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            counts.put(facet, new FacetCounts(counted.of(facet.parameter())));
        }
        return new SearchResult(
                new Paged<>(page(query, request), counted.found(), request.page(), request.size()), counts, query);
    }

    /** As all are counted already, the engine may pass over what cannot come onto the page. */
    private List<Long> page(TextQuery query, SearchRequest request) {
        try (SearchSession session = mapping.createSession()) {
            return sorted(session, query, request)
                    .totalHitCountThreshold(1)
                    .fetchHits(Math.multiplyExact(request.page() - 1, request.size()), request.size());
        }
    }

    /** How many there are, and nothing else. */
    public long count(TextQuery query, Filters filters) {
        return counter.count(query, filters, Map.of()).found();
    }

    /** The ids of all that was asked for, in its order; page and size do not count. */
    public List<Long> ids(SearchRequest request) {
        TextQuery query = parser.parse(request.text(), request.synonyms());
        try (SearchSession session = mapping.createSession()) {
            return sorted(session, query, request).fetchAllHits();
        }
    }

    private static SearchQueryOptionsStep<?, ?, Long, ?, ?, ?> sorted(
            SearchSession session, TextQuery query, SearchRequest request) {
        return session.search(InitiativeDocument.class)
                .select(factory -> factory.id(Long.class))
                .where(factory -> request.sort() == SortOrder.RELEVANCE
                        ? QueryPredicates.of(factory, query, request.filters())
                        : QueryPredicates.withoutRank(factory, query, request.filters()))
                .sort(factory -> Sorts.of(factory, request.sort(), query));
    }

    /** The orders of a list. Each ends in the order of the documents, so that equal ones never change places. */
    private static final class Sorts {

        private Sorts() {}

        static SortFinalStep of(SearchSortFactory factory, SortOrder order, TextQuery query) {
            return switch (order) {
                case RELEVANCE -> query.wanted().isEmpty() ? newest(factory) : relevance(factory);
                case NEWEST -> newest(factory);
                case TITLE -> factory.field("sortTitle").then().field("sortOrder");
                case REGION ->
                    factory.field("sortRegion").missing().last().then().field("sortOrder");
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
}
