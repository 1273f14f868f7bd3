package jp.tsunagari.portal.search.index;

import java.util.Map;
import jp.tsunagari.portal.search.CrossCounts;
import jp.tsunagari.portal.search.Crossing;
import jp.tsunagari.portal.search.Filters;
import jp.tsunagari.portal.search.text.QueryParser;
import jp.tsunagari.portal.search.text.TextQuery;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.engine.search.aggregation.dsl.AggregationFinalStep;
import org.hibernate.search.engine.search.aggregation.dsl.SearchAggregationFactory;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.springframework.stereotype.Service;

/** Counts initiatives by two facets at once, exactly, and with one search however many rows and columns there are. */
@Service
public class InitiativeMatrix {

    /** More than any crossing has pairs: 47 prefectures and the country by some two dozen terms. */
    private static final int ALL_VALUES = 5_000;

    private static final AggregationKey<Map<String, Long>> ROWS = AggregationKey.of("rows");
    private static final AggregationKey<Map<String, Long>> COLUMNS = AggregationKey.of("columns");
    private static final AggregationKey<Map<String, Long>> CELLS = AggregationKey.of("cells");

    private final SearchMapping mapping;
    private final QueryParser parser;

    InitiativeMatrix(SearchMapping mapping, QueryParser parser) {
        this.mapping = mapping;
        this.parser = parser;
    }

    /**
     * The table of what is found under these words and {@linkplain Crossing#within filters}. The number in a cell is what
     * the list has with the cell's two values alone ticked in their facets, words and other facets kept; the number of a
     * row or a column likewise with its one value. Where the table's own facets have ticked values, only the rows and
     * columns of these mean anything.
     *
     * @param text as typed; empty when only filters count
     * @param synonyms whether words that mean the same count as well
     */
    public CrossCounts count(String text, boolean synonyms, Filters filters, Crossing crossing) {
        TextQuery query = parser.parse(text, synonyms);
        try (SearchSession session = mapping.createSession()) {
            var result = session.search(InitiativeDocument.class)
                    .where(factory -> QueryPredicates.of(factory, query, crossing.within(filters)))
                    .aggregation(
                            ROWS, factory -> values(factory, crossing.rows().parameter()))
                    .aggregation(
                            COLUMNS,
                            factory -> values(factory, crossing.columns().parameter()))
                    .aggregation(CELLS, factory -> values(factory, crossing.field()))
                    .fetch(0);
            return new CrossCounts(
                    result.total().hitCount(),
                    result.aggregation(ROWS),
                    result.aggregation(COLUMNS),
                    CrossedValues.table(result.aggregation(CELLS)));
        }
    }

    private static AggregationFinalStep<Map<String, Long>> values(SearchAggregationFactory factory, String field) {
        return factory.terms().field(field, String.class).maxTermCount(ALL_VALUES);
    }
}
