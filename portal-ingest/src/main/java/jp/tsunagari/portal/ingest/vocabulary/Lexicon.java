package jp.tsunagari.portal.ingest.vocabulary;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Words with a meaning. Where several of them begin at the same place of a text, the longest is meant. It is asked for
 * every character of a document: hence the bits and the plain loops.
 */
final class Lexicon<T> {

    /** A power of two, several times the number of pairs in a large lexicon, and small enough for a processor's cache. */
    private static final int BITS = 1 << 17;

    private static final int SPREAD = 0x9E3779B1;

    /** By the first two characters; words of one character have no second. Longest words first. */
    private final Map<Integer, List<Entry<String, T>>> byStart = new HashMap<>();

    /** Which pairs of characters may begin a word: most of a text begin none, and a bit says so faster than a map. */
    private final BitSet pairs = new BitSet(BITS);

    /** The words of one character. */
    private final BitSet singles = new BitSet();

    Lexicon(Map<String, T> meanings) {
        meanings.entrySet().stream()
                .sorted(Comparator.comparing(
                                (Entry<String, T> entry) -> entry.getKey().length())
                        .reversed())
                .forEach(this::add);
    }

    private void add(Entry<String, T> entry) {
        String word = entry.getKey();
        int start = start(word, 0);
        byStart.computeIfAbsent(start, any -> new ArrayList<>()).add(entry);
        if (word.length() == 1) {
            singles.set(word.charAt(0));
        } else {
            pairs.set(bit(start));
        }
    }

    /** The longest of the words at the position. */
    Optional<Entry<String, T>> longestAt(CharSequence text, int position) {
        int start = start(text, position);
        if (pairs.get(bit(start))) {
            for (Entry<String, T> entry : byStart.getOrDefault(start, List.of())) {
                if (isAt(entry.getKey(), text, position)) {
                    return Optional.of(entry);
                }
            }
        }
        return single(text, position);
    }

    /** All words that begin at the position. */
    void eachAt(CharSequence text, int position, BiConsumer<String, T> found) {
        int start = start(text, position);
        if (pairs.get(bit(start))) {
            for (Entry<String, T> entry : byStart.getOrDefault(start, List.of())) {
                if (isAt(entry.getKey(), text, position)) {
                    found.accept(entry.getKey(), entry.getValue());
                }
            }
        }
        single(text, position).ifPresent(entry -> found.accept(entry.getKey(), entry.getValue()));
    }

    private Optional<Entry<String, T>> single(CharSequence text, int position) {
        char only = text.charAt(position);
        return singles.get(only) && isAt(String.valueOf(only), text, position)
                ? byStart.getOrDefault((int) only, List.of()).stream().findFirst()
                : Optional.empty();
    }

    private static int start(CharSequence text, int position) {
        int second = position + 1 < text.length() ? text.charAt(position + 1) : 0;
        return second << Character.SIZE | text.charAt(position);
    }

    private static int bit(int start) {
        return (start * SPREAD) >>> (Integer.SIZE - Integer.numberOfTrailingZeros(BITS));
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
        return !isIdeographic(text, position)
                || !(isIdeographic(text, position - 1) || isIdeographic(text, position + 1));
    }

    private static boolean isIdeographic(CharSequence text, int position) {
        return position >= 0 && position < text.length() && Character.isIdeographic(text.charAt(position));
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
