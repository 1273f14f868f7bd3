package jp.tsunagari.portal.search.synonym;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import jp.tsunagari.portal.search.synonym.SynonymRefusedException.Reason;
import jp.tsunagari.portal.search.text.SynonymLine;
import jp.tsunagari.portal.text.Folding;

/** Reads a line as people type it: {@code A=B=C} or {@code A => B}, the signs in either width. */
final class SynonymText {

    /** A search takes in no more other words than this. */
    static final int MAX_WORDS = 24;

    static final int MAX_WORD_LENGTH = 40;

    private static final String NARROWER = "=>";
    private static final Pattern ARROW = Pattern.compile("[=＝]\\s*[>＞]|⇒|→");

    private SynonymText() {}

    /** @throws SynonymRefusedException if it cannot be understood */
    static SynonymLine read(String typed) {
        String plain = ARROW.matcher(typed).replaceAll(NARROWER).replace('＝', '=');
        boolean narrower = plain.contains(NARROWER);
        List<String> words = Arrays.stream(plain.split(narrower ? NARROWER : "=", -1))
                .map(String::strip)
                .toList();
        refuseIf(words.stream().anyMatch(String::isEmpty), Reason.EMPTY_SIDE);
        refuseIf(words.size() < 2, Reason.ONE_WORD);
        refuseIf(
                narrower
                        && (words.size() > 2
                                || words.get(1).contains("=")
                                || words.get(0).contains("=")),
                Reason.MIXED);
        refuseIf(words.size() > MAX_WORDS, Reason.TOO_MANY_WORDS);
        Set<String> seen = new HashSet<>();
        for (String word : words) {
            if (word.length() > MAX_WORD_LENGTH) {
                throw new SynonymRefusedException(Reason.WORD_TOO_LONG, word);
            }
            if (!seen.add(key(word))) {
                throw new SynonymRefusedException(Reason.WORD_TWICE, word);
            }
        }
        return new SynonymLine(narrower, words);
    }

    /** Whether both say the same, in whatever order. */
    static boolean sameMeaning(SynonymLine one, SynonymLine other) {
        List<String> words = one.words().stream().map(SynonymText::key).toList();
        List<String> others = other.words().stream().map(SynonymText::key).toList();
        return one.narrower() == other.narrower()
                && (one.narrower() ? words.equals(others) : Set.copyOf(words).equals(Set.copyOf(others)));
    }

    private static String key(String word) {
        return Folding.CASELESS.apply(word);
    }

    private static void refuseIf(boolean wrong, Reason reason) {
        if (wrong) {
            throw new SynonymRefusedException(reason, null);
        }
    }
}
