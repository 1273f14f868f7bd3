package jp.tsunagari.portal.search;

import java.util.Map;

/**
 * A table of counts. All of them count initiatives: one with three target groups and two approaches is in six cells, in
 * three rows and two columns, and once in the total. So rows, columns and total are no sums of cells.
 *
 * @param total initiatives under the words and filters, those without any value of either facet among them
 * @param rows by code of the row
 * @param columns by code of the column
 * @param cells by code of the row and then of the column; what is not there is 0
 */
public record CrossCounts(
        long total, Map<String, Long> rows, Map<String, Long> columns, Map<String, Map<String, Long>> cells) {

    public CrossCounts {
        rows = Map.copyOf(rows);
        columns = Map.copyOf(columns);
        cells = Map.copyOf(cells);
    }

    public long row(String code) {
        return rows.getOrDefault(code, 0L);
    }

    public long column(String code) {
        return columns.getOrDefault(code, 0L);
    }

    public long cell(String row, String column) {
        return cells.getOrDefault(row, Map.of()).getOrDefault(column, 0L);
    }
}
