package jp.tsunagari.portal.search.text;

import java.util.List;

/**
 * A text with the words that were looked for.
 *
 * @param parts the text in order; together they are the whole text
 */
public record MarkedText(List<Part> parts) {

    public MarkedText {
        parts = List.copyOf(parts);
    }

    /** Whether anything is marked. */
    public boolean hasMarks() {
        return parts.stream().anyMatch(Part::marked);
    }

    /** The whole text, without marks. */
    public String text() {
        StringBuilder text = new StringBuilder();
        parts.forEach(part -> text.append(part.text()));
        return text.toString();
    }

    /**
     * A stretch of text.
     *
     * @param marked whether it is what was looked for
     */
    public record Part(String text, boolean marked) {}
}
