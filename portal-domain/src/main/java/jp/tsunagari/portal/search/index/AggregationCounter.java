package jp.tsunagari.portal.search.index;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import jp.tsunagari.portal.search.Filters;
import jp.tsunagari.portal.search.index.QueryPredicates.Reach;
import jp.tsunagari.portal.search.query.TextQuery;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.engine.search.query.dsl.SearchQueryOptionsStep;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;

/** Counts by aggregations, which any engine has: one search for all fields that have the same filters. */
final class AggregationCounter implements ValueCounter {

    /** More values than any field has. */
    private static final int ALL_VALUES = 5_000;

    private final SearchMapping mapping;

    AggregationCounter(SearchMapping mapping) {
        this.mapping = mapping;
    }

    @Override
    public Counts count(TextQuery query, Reach reach, Filters filters, Map<String, Filters> fields, Deadline deadline) {
        if (deadline.isOver()) {
            return new Counts(0, Map.of());
        }
        Map<Filters, List<String>> byFilters = fields.keySet().stream().collect(groupingBy(fields::get));
        byFilters.putIfAbsent(filters, List.of());
        Map<String, Map<String, Long>> values = new HashMap<>();
        Map<Filters, Long> found = new HashMap<>();
        try (SearchSession session = mapping.createSession()) {
            byFilters.forEach((each, same) -> {
                var search = session.search(InitiativeDocument.class)
                        .where(factory -> reach.condition(factory, query, each));
                found.put(each, count(search, same, values, deadline));
            });
        }
        return new Counts(found.getOrDefault(filters, 0L), values);
    }

    private static long count(
            SearchQueryOptionsStep<?, ?, ?, ?, ?, ?> search,
            List<String> fields,
            Map<String, Map<String, Long>> values,
            Deadline deadline) {
        Map<String, AggregationKey<Map<String, Long>>> keys =
                fields.stream().collect(toMap(Function.identity(), AggregationKey::of));
        keys.forEach((field, key) -> search.aggregation(
                key, factory -> factory.terms().field(field, String.class).maxTermCount(ALL_VALUES)));
        var result = search.truncateAfter(deadline.millisecondsLeft(), TimeUnit.MILLISECONDS)
                .fetch(0);
        if (result.timedOut()) {
            deadline.miss();
        }
        keys.forEach((field, key) -> values.put(field, result.aggregation(key)));
        return result.total().hitCountLowerBound();
    }
}
