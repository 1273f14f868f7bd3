package jp.tsunagari.portal.matrix.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.tsunagari.portal.matrix.web.MatrixQuery.LineOrder;
import jp.tsunagari.portal.matrix.web.MatrixQuery.Pair;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.search.Crossing;
import jp.tsunagari.portal.search.Facet;
import jp.tsunagari.portal.search.SortOrder;
import jp.tsunagari.portal.search.web.ListQuery;
import jp.tsunagari.portal.search.web.ListQueryReader;
import jp.tsunagari.portal.search.web.ListQueryReader.ReadQuery;
import jp.tsunagari.portal.web.BadParameter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Reads the parameters of a table: those of a list, {@code rows}, {@code columns}, their orders, {@code empty}, and {@code nearrow} with {@code nearcolumn}. */
@Component
class MatrixQueryReader {

    /** A table has no pages; any number would do that the list's own pages have as their default. */
    private static final int SIZE = 12;

    private final ListQueryReader lists;
    private final Messages messages;

    MatrixQueryReader(ListQueryReader lists, Messages messages) {
        this.lists = lists;
        this.messages = messages;
    }

    /** Understands what can be understood. */
    Reading read(MultiValueMap<String, String> parameters) {
        ReadQuery list = lists.read(parameters, SIZE);
        List<BadParameter> problems = new ArrayList<>(list.problems());
        ListQuery usual = list.query().sort(SortOrder.RELEVANCE).size(SIZE);
        Crossing crossing = crossing(parameters, problems);
        MatrixQuery query = new MatrixQuery(
                usual,
                crossing,
                order(MatrixQuery.ROW_ORDER, parameters, problems),
                order(MatrixQuery.COLUMN_ORDER, parameters, problems),
                hidesEmpty(parameters, crossing, problems),
                near(parameters));
        return new Reading(query, problems);
    }

    private Crossing crossing(MultiValueMap<String, String> parameters, List<BadParameter> problems) {
        String rows = single(parameters, MatrixQuery.ROWS);
        String columns = single(parameters, MatrixQuery.COLUMNS);
        String wantedRows = rows == null ? Facet.TARGET.parameter() : rows;
        String wantedColumns = columns == null ? Facet.APPROACH.parameter() : columns;
        return Stream.of(Crossing.values())
                .filter(crossing -> crossing.rows().parameter().equals(wantedRows)
                        && crossing.columns().parameter().equals(wantedColumns))
                .findFirst()
                .orElseGet(() -> {
                    problems.add(new BadParameter(
                            messages.get("matrix.parameter.pair", MatrixQuery.ROWS, MatrixQuery.COLUMNS),
                            messages.get("matrix.parameter.pair", wantedRows, wantedColumns),
                            messages.get("matrix.parameter.crossing")));
                    return Crossing.TARGET_APPROACH;
                });
    }

    private LineOrder order(String name, MultiValueMap<String, String> parameters, List<BadParameter> problems) {
        String value = single(parameters, name);
        if (value == null) {
            return LineOrder.USUAL;
        }
        return Stream.of(LineOrder.values())
                .filter(order -> order.parameter().equals(value))
                .findFirst()
                .orElseGet(() -> {
                    problems.add(new BadParameter(name, value, messages.get("matrix.parameter.order")));
                    return LineOrder.USUAL;
                });
    }

    private boolean hidesEmpty(
            MultiValueMap<String, String> parameters, Crossing crossing, List<BadParameter> problems) {
        String value = single(parameters, MatrixQuery.EMPTY);
        if (MatrixQuery.HIDE.equals(value) || MatrixQuery.SHOW.equals(value)) {
            return MatrixQuery.HIDE.equals(value);
        }
        if (value != null) {
            problems.add(new BadParameter(
                    MatrixQuery.EMPTY,
                    value,
                    messages.get("matrix.parameter.pair", MatrixQuery.HIDE, MatrixQuery.SHOW)));
        }
        return MatrixQuery.hidesEmpty(crossing);
    }

    /** Codes that the table does not have are left out when it is made. */
    private static @Nullable Pair near(MultiValueMap<String, String> parameters) {
        String row = single(parameters, MatrixQuery.NEAR_ROW);
        String column = single(parameters, MatrixQuery.NEAR_COLUMN);
        return row == null || column == null ? null : new Pair(row, column);
    }

    private static @Nullable String single(MultiValueMap<String, String> parameters, String name) {
        String value = parameters.getFirst(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /**
     * An address of a table as far as it was understood.
     *
     * @param problems what made no sense and is left out of the query
     */
    record Reading(MatrixQuery query, List<BadParameter> problems) {

        Reading {
            problems = List.copyOf(problems);
        }
    }
}
