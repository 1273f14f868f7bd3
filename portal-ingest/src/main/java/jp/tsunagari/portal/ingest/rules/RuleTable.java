package jp.tsunagari.portal.ingest.rules;

import java.util.List;

/**
 * A table that the reader goes by, as people read it.
 *
 * @param name what the table is about
 * @param explanation what the reader does with its words
 * @param columns headings of the heads of a row, and last of its words
 */
public record RuleTable(String name, String explanation, List<String> columns, List<RuleRow> rows) {

    public RuleTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** How many words all rows have together. */
    public int words() {
        return rows.stream().mapToInt(row -> row.words().size()).sum();
    }
}
