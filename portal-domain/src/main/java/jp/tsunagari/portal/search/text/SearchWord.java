package jp.tsunagari.portal.search.text;

import java.util.List;
import java.util.stream.Stream;

/**
 * One word of a search.
 *
 * @param text as typed, without quotes or minus
 * @param exact whether it was quoted, and so is meant as it is
 * @param pattern how it is looked for
 * @param same words that mean the same and count as much, none for an exact one
 * @param narrower words that it takes in and that count a little less, none for an exact one
 */
public record SearchWord(
        String text, boolean exact, WordPattern pattern, List<WordPattern> same, List<WordPattern> narrower) {

    public SearchWord {
        same = List.copyOf(same);
        narrower = List.copyOf(narrower);
    }

    /** All other words that count as well. */
    public List<WordPattern> alternatives() {
        return Stream.concat(same.stream(), narrower.stream()).toList();
    }

    /** The other words by their spelling. */
    public List<String> alternativeWords() {
        return alternatives().stream().map(WordPattern::word).toList();
    }
}
