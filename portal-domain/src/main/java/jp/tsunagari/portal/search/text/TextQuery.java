package jp.tsunagari.portal.search.text;

import java.util.List;

/**
 * A typed search, understood.
 *
 * @param typed what was typed, trimmed
 * @param wanted words that must all occur
 * @param unwanted words none of which may occur
 * @param phrases typed runs that were taken apart into words of {@code wanted}; a text that has one whole ranks higher
 * @param ignored parts that could not be looked for, such as a lone mark, or words beyond the limit
 */
public record TextQuery(
        String typed,
        List<SearchWord> wanted,
        List<SearchWord> unwanted,
        List<WordPattern> phrases,
        List<String> ignored) {

    public TextQuery {
        wanted = List.copyOf(wanted);
        unwanted = List.copyOf(unwanted);
        phrases = List.copyOf(phrases);
        ignored = List.copyOf(ignored);
    }

    /** Whether there is nothing to look for. */
    public boolean isEmpty() {
        return wanted.isEmpty() && unwanted.isEmpty();
    }
}
