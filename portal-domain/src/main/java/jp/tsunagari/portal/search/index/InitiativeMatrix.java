package jp.tsunagari.portal.search.index;

import java.util.Map;
import jp.tsunagari.portal.search.CheckedDays;
import jp.tsunagari.portal.search.CrossCounts;
import jp.tsunagari.portal.search.Crossing;
import jp.tsunagari.portal.search.Filters;
import jp.tsunagari.portal.search.index.QueryPredicates.Reach;
import jp.tsunagari.portal.search.query.QueryParser;
import jp.tsunagari.portal.search.query.TextQuery;
import org.springframework.stereotype.Service;

/** Counts initiatives by two facets at once, exactly, and with one search however many rows and columns there are. */
@Service
public class InitiativeMatrix {

    private final QueryParser parser;
    private final ValueCounter counter;
    private final CheckedDays checks;

    InitiativeMatrix(QueryParser parser, ValueCounter counter, CheckedDays checks) {
        this.parser = parser;
        this.counter = counter;
        this.checks = checks;
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
        Filters within = checks.dated(crossing.within(filters));
        String rows = crossing.rows().parameter();
        String columns = crossing.columns().parameter();
        ValueCounter.Counts counts = counter.count(
                query, Reach.ANSWERS, within, Map.of(rows, within, columns, within, crossing.field(), within));
        return new CrossCounts(
                counts.found(),
                IndexedValues.counts(crossing.rows(), counts.of(rows), within),
                IndexedValues.counts(crossing.columns(), counts.of(columns), within),
                IndexedValues.cells(crossing, counts.of(crossing.field()), within));
    }
}
