package jp.tsunagari.portal.ingest.vocabulary;

import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** Words with a meaning. Where several of them begin at the same place of a text, the longest is meant. */
final class Lexicon<T> {

    /** By the first two characters; words of one character have no second. */
    private final Map<Integer, List<Entry<String, T>>> byStart;
    /** The first characters. Most characters begin no word, and a bit says so faster than a map. */
    private final BitSet firsts = new BitSet();

    Lexicon(Map<String, T> meanings) {
        byStart = new HashMap<>(meanings.entrySet().stream()
                .sorted(Comparator.comparing(
                                (Entry<String, T> entry) -> entry.getKey().length())
                        .reversed())
                .collect(Collectors.groupingBy(entry -> start(entry.getKey(), 0), Collectors.toUnmodifiableList())));
        meanings.keySet().forEach(word -> firsts.set(word.charAt(0)));
    }

    /** The longest of the words at the position. */
    Optional<Entry<String, T>> longestAt(CharSequence text, int position) {
        // Plain loops: this is asked for every character of a document.
        char first = text.charAt(position);
        if (!firsts.get(first)) {
            return Optional.empty();
        }
        for (Entry<String, T> entry : byStart.getOrDefault(start(text, position), List.of())) {
            if (isAt(entry.getKey(), text, position)) {
                return Optional.of(entry);
            }
        }
        for (Entry<String, T> entry : byStart.getOrDefault((int) first, List.of())) {
            if (isAt(entry.getKey(), text, position)) {
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }

    /** All words that begin at the position. */
    void eachAt(CharSequence text, int position, BiConsumer<String, T> found) {
        char first = text.charAt(position);
        if (!firsts.get(first)) {
            return;
        }
        for (Entry<String, T> entry : byStart.getOrDefault(start(text, position), List.of())) {
            if (isAt(entry.getKey(), text, position)) {
                found.accept(entry.getKey(), entry.getValue());
            }
        }
        for (Entry<String, T> entry : byStart.getOrDefault((int) first, List.of())) {
            if (isAt(entry.getKey(), text, position)) {
                found.accept(entry.getKey(), entry.getValue());
            }
        }
    }

    private static int start(CharSequence text, int position) {
        int second = position + 1 < text.length() ? text.charAt(position + 1) : 0;
        return second << Character.SIZE | text.charAt(position);
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
        return isBoundary(text, position)
                && isBoundary(text, end)
                && (word.length() > 1 || standsAlone(text, position));
    }

    /** A single Chinese character is a word of its own only where none stands beside it: 校庭 is no 庭. */
    private static boolean standsAlone(CharSequence text, int position) {
        return !Character.isIdeographic(text.charAt(position))
                || !(position > 0 && Character.isIdeographic(text.charAt(position - 1)))
                        && !(position + 1 < text.length() && Character.isIdeographic(text.charAt(position + 1)));
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
