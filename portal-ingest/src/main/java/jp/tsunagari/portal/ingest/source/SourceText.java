package jp.tsunagari.portal.ingest.source;

import java.util.List;

/**
 * A document as text.
 *
 * @param documentName the file's name, as given
 * @param sha256 of the bytes, 64 lower-case hexadecimal digits
 * @param encoding name of the character set that the bytes were read with; {@code PDF} or {@code DOCX} for these formats
 * @param lines every line in order, the blank ones included
 * @param leftOut what the file shows and is no line: heads and feet of its pages, notes
 */
public record SourceText(
        String documentName, String sha256, String encoding, List<SourceLine> lines, List<LeftOut> leftOut) {

    public SourceText {
        lines = List.copyOf(lines);
        leftOut = List.copyOf(leftOut);
    }

    /** A text without anything left out. */
    public SourceText(String documentName, String sha256, String encoding, List<SourceLine> lines) {
        this(documentName, sha256, encoding, lines, List.of());
    }

    /**
     * Something that a reader sees on the page, and that would break the running text where it is.
     *
     * @param count on how many pages
     */
    public record LeftOut(Kind kind, String text, int count) {

        /** What it is. */
        public enum Kind {
            /** The same on every page but for its number. */
            PAGE_FURNITURE,
            /** A footnote or an endnote. */
            NOTE
        }
    }

    /**
     * One line of a document.
     *
     * @param number counted from 1
     * @param text without its line break and without control characters; a tab stays
     */
    public record SourceLine(int number, String text) {

        /** Whether the line holds nothing but white space. */
        public boolean isBlank() {
            return text.isBlank();
        }
    }
}
