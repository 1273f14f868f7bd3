package jp.tsunagari.portal.search.text;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Optional;
import jp.tsunagari.portal.text.Script;
import jp.tsunagari.portal.text.Word;
import jp.tsunagari.portal.text.Words;

/** Finds where words begin and end: by the dictionary, and where letters or digits end a run. */
final class BoundaryFinder {

    private static final int MIN_PART = 2;
    private static final int MIN_KNOWN_PART = 3;
    private static final int MIN_UNKNOWN_PART = 4;

    private final Words dictionary;
    /** Unknown katakana words by where they come apart; the same names occur again and again. */
    private final Cache<String, Optional<Integer>> joints =
            Caffeine.newBuilder().maximumSize(10_000).build();

    BoundaryFinder(Words dictionary) {
        this.dictionary = dictionary;
    }

    /** @param plain text after NFKC */
    WordBoundaries find(String plain) {
        WordBoundaries boundaries = new WordBoundaries();
        dictionary.each(plain, (start, end, known) -> {
            boundaries.word(start, end);
            if (isKatakana(plain, start, end) && !known.getAsBoolean()) {
                joints.get(plain.substring(start, end), this::joint)
                        .ifPresent(length -> boundaries.word(start + length, end));
            }
        });
        lettersAndDigits(plain, boundaries);
        return boundaries;
    }

    /** オレンジカフェ is in no dictionary, オレンジ and カフェ are: how long the first part is, if there are two. */
    private Optional<Integer> joint(String word) {
        for (int length = word.length() - MIN_PART; length >= MIN_PART; length--) {
            if (word.charAt(length) != 'ー'
                    && isOneWord(word.substring(0, length))
                    && isOneWord(word.substring(length))) {
                return Optional.of(length);
            }
        }
        // ケアラー is in no dictionary, but ヤング before it is; so long a rest is hardly an ending.
        for (int length = word.length() - MIN_UNKNOWN_PART; length >= MIN_KNOWN_PART; length--) {
            if (word.charAt(length) != 'ー' && isOneWord(word.substring(0, length))) {
                return Optional.of(length);
            }
        }
        return Optional.empty();
    }

    private boolean isOneWord(String part) {
        List<Word> words = dictionary.of(part);
        return words.size() == 1 && words.get(0).isKnown();
    }

    private static boolean isKatakana(String text, int start, int end) {
        for (int at = start; at < end; at++) {
            if (Script.of(text.charAt(at)) != Script.KATAKANA) {
                return false;
            }
        }
        return true;
    }

    /** The dictionary takes 2025 for four words; here a run of letters or of digits is one. */
    private static void lettersAndDigits(String plain, WordBoundaries boundaries) {
        int start = 0;
        while (start < plain.length()) {
            Script script = Script.of(plain.codePointAt(start));
            int end = start + Character.charCount(plain.codePointAt(start));
            while (end < plain.length() && Script.of(plain.codePointAt(end)) == script) {
                end += Character.charCount(plain.codePointAt(end));
            }
            if (script == Script.LATIN || script == Script.DIGIT) {
                boundaries.starts().clear(start, end);
                boundaries.ends().clear(start + 1, end);
                boundaries.word(start, end);
            } else if (script == Script.KATAKANA) {
                boundaries.word(start, end);
            }
            start = end;
        }
    }
}
