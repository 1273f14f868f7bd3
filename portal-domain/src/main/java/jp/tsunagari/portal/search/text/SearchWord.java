package jp.tsunagari.portal.search.text;

import java.util.List;

/**
 * One word of a search.
 *
 * @param text as typed, without quotes or minus
 * @param exact whether it was quoted, and so is meant as it stands
 * @param pattern how it is looked for
 * @param alternatives other words that count as well, none for an exact one
 */
public record SearchWord(String text, boolean exact, WordPattern pattern, List<WordPattern> alternatives) {

    public SearchWord {
        alternatives = List.copyOf(alternatives);
    }

    /** The other words by their spelling. */
    public List<String> alternativeWords() {
        return alternatives.stream().map(WordPattern::word).toList();
    }
}
