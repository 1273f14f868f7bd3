package jp.tsunagari.portal.search.index;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.tsunagari.portal.search.Facet;
import jp.tsunagari.portal.search.FacetCounts;
import jp.tsunagari.portal.search.Filters;
import jp.tsunagari.portal.search.SearchRequest;
import jp.tsunagari.portal.search.SearchResult;
import jp.tsunagari.portal.search.text.QueryParser;
import jp.tsunagari.portal.search.text.TextQuery;
import jp.tsunagari.portal.shared.Paged;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.engine.search.aggregation.dsl.AggregationFinalStep;
import org.hibernate.search.engine.search.aggregation.dsl.SearchAggregationFactory;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.springframework.stereotype.Service;

/** Finds initiatives. What a transaction has committed is found within a second, by {@link IndexFollower}. */
@Service
public class InitiativeSearch {

    /** More values than any facet has. */
    private static final int ALL_VALUES = 5_000;

    private final SearchMapping mapping;
    private final QueryParser parser;
    private final WholeCounts whole;

    InitiativeSearch(SearchMapping mapping, QueryParser parser, IndexFollower index) {
        this.mapping = mapping;
        this.parser = parser;
        this.whole = new WholeCounts(index);
    }

    /** One page of what was asked for, with exact counts for every facet. */
    public SearchResult search(SearchRequest request) {
        TextQuery query = parser.parse(request.text(), request.synonyms());
        try (SearchSession session = mapping.createSession()) {
            Filters filters = request.filters();
            Map<Facet, FacetCounts> counts = new EnumMap<>(Facet.class);
            for (Facet facet : Facet.values()) {
                if (isWhole(query, filters.only(facet, Set.of()))) {
                    counts.put(facet, whole.get(() -> countsOfAll(session)).get(facet));
                }
            }
            Set<Facet> free = EnumSet.allOf(Facet.class);
            free.removeAll(filters.chosen().keySet());
            free.removeAll(counts.keySet());
            Answer answer = ask(session, query, filters, free, request);
            counts.putAll(answer.counts());
            // The counts of a facet that has a choice set that choice aside, so they need a search of their own.
            for (Facet facet : filters.chosen().keySet()) {
                counts.computeIfAbsent(facet, chosen -> countsWithoutChoice(session, query, filters, chosen));
            }
            return new SearchResult(
                    new Paged<>(answer.ids(), answer.total(), request.page(), request.size()), counts, query);
        }
    }

    /** How many there are, and nothing else. */
    public long count(TextQuery query, Filters filters) {
        try (SearchSession session = mapping.createSession()) {
            return session.search(InitiativeDocument.class)
                    .where(factory -> QueryPredicates.withoutRank(factory, query, filters))
                    .fetchTotalHitCount();
        }
    }

    /** The ids of all that was asked for, in its order; page and size do not count. */
    public List<Long> ids(SearchRequest request) {
        TextQuery query = parser.parse(request.text(), request.synonyms());
        try (SearchSession session = mapping.createSession()) {
            return session.search(InitiativeDocument.class)
                    .select(factory -> factory.id(Long.class))
                    .where(factory -> QueryPredicates.of(factory, query, request.filters()))
                    .sort(factory -> Sorts.of(factory, request.sort(), query))
                    .fetchAllHits();
        }
    }

    private static boolean isWhole(TextQuery query, Filters filters) {
        return filters.isEmpty() && query.wanted().isEmpty() && query.unwanted().isEmpty();
    }

    private static Map<Facet, FacetCounts> countsOfAll(SearchSession session) {
        var search = session.search(InitiativeDocument.class).where(SearchPredicateFactory::matchAll);
        Map<Facet, AggregationKey<Map<String, Long>>> keys = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            AggregationKey<Map<String, Long>> key = AggregationKey.of(facet.parameter());
            keys.put(facet, key);
            search.aggregation(key, factory -> values(factory, facet));
        }
        var result = search.fetch(0);
        Map<Facet, FacetCounts> counts = new EnumMap<>(Facet.class);
        keys.forEach((facet, key) -> counts.put(facet, new FacetCounts(result.aggregation(key))));
        return counts;
    }

    private static FacetCounts countsWithoutChoice(
            SearchSession session, TextQuery query, Filters filters, Facet facet) {
        AggregationKey<Map<String, Long>> key = AggregationKey.of(facet.parameter());
        return new FacetCounts(session.search(InitiativeDocument.class)
                .where(factory -> QueryPredicates.withoutRank(factory, query, filters.only(facet, Set.of())))
                .aggregation(key, factory -> values(factory, facet))
                .fetch(0)
                .aggregation(key));
    }

    private static Answer ask(
            SearchSession session, TextQuery query, Filters filters, Set<Facet> facets, SearchRequest request) {
        var search = session.search(InitiativeDocument.class)
                .select(factory -> factory.id(Long.class))
                .where(factory -> QueryPredicates.of(factory, query, filters))
                .sort(factory -> Sorts.of(factory, request.sort(), query));
        Map<Facet, AggregationKey<Map<String, Long>>> keys = new EnumMap<>(Facet.class);
        for (Facet facet : facets) {
            AggregationKey<Map<String, Long>> key = AggregationKey.of(facet.parameter());
            keys.put(facet, key);
            search.aggregation(key, factory -> values(factory, facet));
        }
        var result = search.fetch(Math.multiplyExact(request.page() - 1, request.size()), request.size());
        Map<Facet, FacetCounts> counts = new EnumMap<>(Facet.class);
        keys.forEach((facet, key) -> counts.put(facet, new FacetCounts(result.aggregation(key))));
        return new Answer(result.hits(), result.total().hitCount(), counts);
    }

    private static AggregationFinalStep<Map<String, Long>> values(SearchAggregationFactory factory, Facet facet) {
        return factory.terms().field(facet.parameter(), String.class).maxTermCount(ALL_VALUES);
    }

    private record Answer(List<Long> ids, long total, Map<Facet, FacetCounts> counts) {}
}
