package jp.tsunagari.portal.ingest.outcome;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jp.tsunagari.portal.ingest.source.SourceLine;

/** The text of a section with its wrapped lines joined, and the way back to the lines. */
final class Passage {

    private final String text;
    private final List<Stretch> stretches;
    /** For each character of the text, which character of its line it comes from. */
    private final int[] columns;

    /** The text from a position on, up to the next stretch, comes from one line. */
    private record Stretch(int start, SourceLine line) {}

    private Passage(String text, List<Stretch> stretches, int[] columns) {
        this.text = text;
        this.stretches = List.copyOf(stretches);
        this.columns = columns;
    }

    /** In plain characters; a line feed where a sentence cannot go on. */
    String text() {
        return text;
    }

    /** The line that a character comes from. */
    SourceLine lineAt(int position) {
        return stretches.get(stretchAt(position)).line();
    }

    /** The words of the document from a character to another, as far as they stand on the line of the anchor. */
    String verbatim(int from, int to, int anchor) {
        int stretch = stretchAt(anchor);
        int end = stretch + 1 < stretches.size() ? stretches.get(stretch + 1).start() : text.length();
        int first = Math.min(anchor, Math.max(from, stretches.get(stretch).start()));
        int last = Math.max(anchor, Math.min(to, end) - 1);
        return stretches
                .get(stretch)
                .line()
                .text()
                .substring(columns[first], columns[last] + 1)
                .strip();
    }

    private int stretchAt(int position) {
        int low = 0;
        int high = stretches.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (stretches.get(middle).start() <= position) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    static Builder builder() {
        return new Builder();
    }

    /** Puts a passage together, line after line. */
    static final class Builder {

        private final StringBuilder text = new StringBuilder();
        private final List<Stretch> stretches = new ArrayList<>();
        private int[] columns = new int[256];
        private int filled;

        /** Adds a part of a line. */
        void add(SourceLine line, int from, int to) {
            stretches.add(new Stretch(text.length(), line));
            for (int column = from; column < to; column++) {
                PlainChar.append(line.text().charAt(column), text);
                fillColumns(column);
            }
        }

        /** Ends the sentence behind the line that was added last. */
        void breakAfter(SourceLine line) {
            if (!text.isEmpty()) {
                text.append('\n');
                fillColumns(Math.max(0, line.text().length() - 1));
            }
        }

        /** For all characters that were added to the text since the last time. */
        private void fillColumns(int column) {
            while (columns.length < text.length()) {
                columns = Arrays.copyOf(columns, columns.length * 2);
            }
            for (int i = filled; i < text.length(); i++) {
                columns[i] = column;
            }
            filled = text.length();
        }

        Passage build() {
            return new Passage(text.toString(), stretches, columns);
        }
    }
}
