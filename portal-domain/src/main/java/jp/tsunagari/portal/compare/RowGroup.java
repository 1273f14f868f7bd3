package jp.tsunagari.portal.compare;

import java.util.List;

/**
 * Rows that belong together.
 *
 * @param rows perhaps none
 */
public record RowGroup(Subject subject, List<Row> rows) {

    public RowGroup {
        rows = List.copyOf(rows);
    }

    /** What the rows are about, in the order of the page. */
    public enum Subject {
        BASICS("基本"),
        WHOM("誰に"),
        HOW("どのように"),
        OUTCOMES("成果の数字"),
        STORY("物語");

        private final String label;

        Subject(String label) {
            this.label = label;
        }

        /** As shown in Japanese. */
        public String label() {
            return label;
        }
    }
}
