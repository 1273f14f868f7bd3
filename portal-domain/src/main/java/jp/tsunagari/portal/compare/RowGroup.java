package jp.tsunagari.portal.compare;

import java.util.List;
import java.util.Locale;

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
        BASICS,
        WHOM,
        HOW,
        OUTCOMES,
        EFFORTS,
        STORY;

        /** Of its heading among the messages. */
        public String key() {
            return "compare.subject." + name().toLowerCase(Locale.ROOT);
        }
    }
}
