package jp.tsunagari.portal.search.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jp.tsunagari.portal.text.Script;

/**
 * A word to look for, as the terms that must follow one another in a text.
 *
 * <ul>
 *   <li>It begins where a word of the text begins: 京都 is not found in 東京都. A longer word not in katakana, letters or
 *       digits may begin anywhere, because chance hardly makes four characters agree and dictionaries err on names.
 *   <li>It may end inside a word (高校 finds 高校生), but not inside one in katakana, letters or digits (ショー does not
 *       find ショーファー).
 * </ul>
 *
 * @param word as typed or as the synonyms have it
 * @param steps for each place in the row the terms that may be there; one step with one term for a single character
 */
public record WordPattern(String word, List<Set<String>> steps) {

    private static final int LONG_ENOUGH_TO_BEGIN_ANYWHERE = 4;

    public WordPattern {
        steps = List.copyOf(steps);
    }

    /** A pattern without steps when there is nothing to look for but punctuation. */
    static WordPattern of(SpelledText word) {
        SpelledText text = word;
        List<Set<String>> steps = new ArrayList<>();
        int first = 0;
        int last = text.length() - 1;
        while (first <= last && text.at(first).isSeparator()) {
            first++;
        }
        while (last >= first && text.at(last).isSeparator()) {
            last--;
        }
        if (first == last) {
            steps.add(Set.of(Terms.single(text, first)));
        }
        boolean startBound = last - first + 1 < LONG_ENOUGH_TO_BEGIN_ANYWHERE
                || (first <= last && text.at(first).script().keepsWordsWhole());
        for (int position = first; position < last; position++) {
            steps.add(step(text, position, position == first && startBound, position + 1 == last));
        }
        return new WordPattern(word.source(), steps);
    }

    public boolean isEmpty() {
        return steps.isEmpty();
    }

    /** Whether it is a single character, which is looked for by itself and not as a row of pairs. */
    boolean isSingle() {
        return steps.size() == 1 && steps.get(0).stream().allMatch(term -> term.codePointCount(0, term.length()) == 1);
    }

    private static Set<String> step(SpelledText word, int position, boolean mustStart, boolean mustEnd) {
        int first = word.at(position).value();
        int second = word.at(position + 1).value();
        Script script = word.at(position + 1).script();
        // The text may have in katakana what was typed in hiragana.
        boolean canEnd = script.keepsWordsWhole() || script == Script.HIRAGANA;
        boolean endBound = mustEnd && script.keepsWordsWhole();
        List<String> terms = new ArrayList<>();
        for (boolean start : mustStart ? new boolean[] {true} : new boolean[] {false, true}) {
            if (!endBound) {
                terms.add(Terms.pair(start, first, second, false));
            }
            if (canEnd) {
                terms.add(Terms.pair(start, first, second, true));
            }
        }
        return Set.copyOf(terms);
    }
}
