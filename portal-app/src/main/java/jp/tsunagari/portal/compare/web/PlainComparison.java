package jp.tsunagari.portal.compare.web;

import java.util.List;

/**
 * A comparison in plain words, for papers and documents: facts and figures, without the long texts.
 *
 * @param heads of the columns
 */
public record PlainComparison(List<String> heads, List<PlainGroup> groups) {

    public PlainComparison {
        heads = List.copyOf(heads);
        groups = List.copyOf(groups);
    }

    /** Rows under a heading. */
    public record PlainGroup(String subject, List<PlainRow> rows) {

        public PlainGroup {
            rows = List.copyOf(rows);
        }
    }

    /**
     * A row.
     *
     * @param remark what is to be said about it as a whole; empty for nothing
     * @param cells lines of each column
     */
    public record PlainRow(String label, String remark, List<List<String>> cells) {

        public PlainRow {
            cells = List.copyOf(cells);
        }
    }
}
