package jp.tsunagari.portal.search.text;

import java.util.List;

/**
 * A line of the table of synonyms.
 *
 * @param narrower whether a search for the second word also finds the first one, never the other way round; otherwise
 *     each of the words finds the others
 * @param words two or more; exactly two of a narrower and a wider one
 */
public record SynonymLine(boolean narrower, List<String> words) {

    private static final String SAME = "=";
    private static final String NARROWER = " => ";

    public SynonymLine {
        words = List.copyOf(words);
        if (words.size() < 2 || (narrower && words.size() > 2)) {
            throw new IllegalArgumentException("no line has these words: " + words);
        }
    }

    /** As it is written: {@code A=B=C} or {@code A => B}. */
    public String text() {
        return String.join(narrower ? NARROWER : SAME, words);
    }
}
