package jp.tsunagari.portal.ingest.outcome;

import java.util.ArrayList;
import java.util.List;
import jp.tsunagari.portal.ingest.source.SourceLine;

/**
 * The text of a section with its wrapped lines joined, and the way back to the lines.
 *
 * @param text in plain characters; a line feed where a sentence cannot go on
 * @param origins one for each character
 */
record Passage(String text, List<Origin> origins) {

    Passage {
        origins = List.copyOf(origins);
    }

    /** The words of the document from a character to another, as far as they stand on the line of the anchor. */
    String verbatim(int from, int to, int anchor) {
        SourceLine line = origins.get(anchor).line();
        int first = anchor;
        while (first > from && origins.get(first - 1).line().equals(line)) {
            first--;
        }
        int last = anchor;
        while (last + 1 < to && origins.get(last + 1).line().equals(line)) {
            last++;
        }
        return line.text()
                .substring(origins.get(first).column(), origins.get(last).column() + 1)
                .strip();
    }

    static Builder builder() {
        return new Builder();
    }

    /** Puts a passage together character by character. */
    static final class Builder {

        private final StringBuilder text = new StringBuilder();
        private final List<Origin> origins = new ArrayList<>();

        void add(SourceLine line, int column) {
            Origin origin = new Origin(line, column);
            String plain = PlainChar.of(line.text().charAt(column));
            text.append(plain);
            for (int i = 0; i < plain.length(); i++) {
                origins.add(origin);
            }
        }

        void breakAfter(SourceLine line) {
            if (!text.isEmpty()) {
                text.append('\n');
                origins.add(new Origin(line, Math.max(0, line.text().length() - 1)));
            }
        }

        Passage build() {
            return new Passage(text.toString(), origins);
        }
    }
}
