package jp.tsunagari.portal.ingest.source;

import java.util.List;

/**
 * A document as text.
 *
 * @param documentName the file's name, as given
 * @param sha256 of the bytes, 64 lower-case hexadecimal digits
 * @param encoding name of the character set that the bytes were read with; {@code PDF} or {@code DOCX} for these formats
 * @param lines every line in order, the blank ones included
 */
public record SourceText(String documentName, String sha256, String encoding, List<SourceLine> lines) {

    public SourceText {
        lines = List.copyOf(lines);
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
