package jp.tsunagari.portal.ingest.source;

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
