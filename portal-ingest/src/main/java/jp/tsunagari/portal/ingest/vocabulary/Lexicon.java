package jp.tsunagari.portal.ingest.vocabulary;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.stream.Collectors;

/** Words with a meaning. Where several of them begin at the same place of a text, the longest is meant. */
final class Lexicon<T> {

    private final Map<Character, List<Entry<String, T>>> byFirst;
    /** The keys of {@link #byFirst}. Most characters begin no word, and a bit says so faster than a map. */
    private final BitSet firsts = new BitSet();

    Lexicon(Map<String, T> meanings) {
        byFirst = meanings.entrySet().stream()
                .sorted(Comparator.comparing(
                                (Entry<String, T> entry) -> entry.getKey().length())
                        .reversed())
                .collect(Collectors.groupingBy(entry -> entry.getKey().charAt(0), Collectors.toUnmodifiableList()));
        byFirst.keySet().forEach(firsts::set);
    }

    /** The longest of the words at the position. */
    Optional<Entry<String, T>> longestAt(CharSequence text, int position) {
        // A plain loop: this is asked for every character of a document.
        if (!firsts.get(text.charAt(position))) {
            return Optional.empty();
        }
        for (Entry<String, T> entry : byFirst.getOrDefault(text.charAt(position), List.of())) {
            if (isAt(entry.getKey(), text, position)) {
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }

    /** The first character is known to be the same. */
    private static boolean isAt(String word, CharSequence text, int position) {
        int end = position + word.length();
        if (end > text.length()) {
            return false;
        }
        for (int i = 1; i < word.length(); i++) {
            if (word.charAt(i) != text.charAt(position + i)) {
                return false;
            }
        }
        return isBoundary(text, position) && isBoundary(text, end);
    }

    /** No word begins or ends within a number or within a word in Latin letters. */
    private static boolean isBoundary(CharSequence text, int position) {
        if (position == 0 || position == text.length()) {
            return true;
        }
        char before = text.charAt(position - 1);
        char after = text.charAt(position);
        return !(isDigit(before) && isDigit(after)) && !(isLatin(before) && isLatin(after));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z';
    }
}
