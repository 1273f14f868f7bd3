package jp.tsunagari.portal.text;

/**
 * A part of a text.
 *
 * @param start offset of its first character
 * @param end offset after its last
 */
public record Span(int start, int end) {

    public String of(String text) {
        return text.substring(start, end);
    }
}
