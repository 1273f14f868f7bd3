package jp.tsunagari.portal.search.index;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import jp.tsunagari.portal.search.Filters;
import jp.tsunagari.portal.search.text.TextQuery;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
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
    public Map<String, Map<String, Long>> count(TextQuery query, Map<String, Filters> fields) {
        Map<String, Map<String, Long>> counts = new HashMap<>();
        try (SearchSession session = mapping.createSession()) {
            fields.keySet().stream()
                    .collect(groupingBy(fields::get))
                    .forEach((filters, same) -> counts.putAll(count(session, query, filters, same)));
        }
        return counts;
    }

    private static Map<String, Map<String, Long>> count(
            SearchSession session, TextQuery query, Filters filters, List<String> fields) {
        Map<String, AggregationKey<Map<String, Long>>> keys =
                fields.stream().collect(toMap(Function.identity(), AggregationKey::of));
        var search = session.search(InitiativeDocument.class)
                .where(factory -> QueryPredicates.withoutRank(factory, query, filters));
        keys.forEach((field, key) -> search.aggregation(
                key, factory -> factory.terms().field(field, String.class).maxTermCount(ALL_VALUES)));
        var result = search.fetch(0);
        return keys.entrySet().stream()
                .collect(toMap(Map.Entry::getKey, entry -> result.aggregation(entry.getValue())));
    }
}
