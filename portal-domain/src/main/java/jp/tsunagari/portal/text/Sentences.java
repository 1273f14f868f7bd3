package jp.tsunagari.portal.text;

import java.util.ArrayList;
import java.util.List;

/** Where a text comes apart into sentences: after its stops and at the ends of lines. */
public final class Sentences {

    private static final String STOPS = "。！？!?";

    private Sentences() {}

    /**
     * The sentences of a text, each with its stops and without the end of its line; none is empty.
     *
     * @param protecting brackets inside which a stop ends no sentence
     */
    public static List<Span> of(CharSequence text, Brackets protecting) {
        Brackets.Depths depths = protecting.in(text);
        List<Span> sentences = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            boolean isLineEnd = isLineEnd(text.charAt(i));
            boolean isLastStop = isStop(text.charAt(i))
                    && depths.at(i) == 0
                    && (i + 1 == text.length() || !isStop(text.charAt(i + 1)));
            if (isLineEnd || isLastStop) {
                int end = isLineEnd ? i : i + 1;
                if (end > start) {
                    sentences.add(new Span(start, end));
                }
                start = i + 1;
            }
        }
        if (start < text.length()) {
            sentences.add(new Span(start, text.length()));
        }
        return sentences;
    }

    /** Whether the character ends a sentence. */
    public static boolean isStop(char character) {
        return STOPS.indexOf(character) >= 0;
    }

    private static boolean isLineEnd(char character) {
        return character == '\n' || character == '\r';
    }

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
}
