package jp.tsunagari.portal.text;

import com.ibm.icu.text.SpoofChecker;
import java.util.HashMap;
import java.util.Map;

/**
 * Which names look alike: by Unicode's table of confusable characters (UTS 39) after the differences of spelling that this
 * package knows are taken out. To be compared only with each other, never to be shown.
 */
public final class Lookalikes {

    private static final Folding FOLDING = Folding.of(
            Fold.COMPATIBILITY, Fold.INVISIBLE, Fold.CASE, Fold.SPACES, Fold.LONG_VOWELS, Fold.VARIANTS, Fold.ACCENTS);

    private static final String SMALL = "ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ";
    private static final String LARGE = "あいうえおつやゆよわアイウエオツヤユヨワカケ";

    private static final SpoofChecker CHECKER = new SpoofChecker.Builder().build();

    private static final Map<Character, Character> SIZES = sizes();

    private Lookalikes() {}

    /** The same for two names that cannot be told apart at a glance. */
    public static String key(String name) {
        String folded = FOLDING.apply(VisibleText.line(name));
        StringBuilder plain = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (Character.isLetterOrDigit(c) || Character.isSurrogate(c) || c == 'ー') {
                plain.append(SIZES.getOrDefault(c, c));
            }
        }
        // Once more: what is confusable with a capital letter is so with the small one.
        return CHECKER.getSkeleton(FOLDING.apply(CHECKER.getSkeleton(plain)));
    }

    private static Map<Character, Character> sizes() {
        Map<Character, Character> sizes = new HashMap<>();
        for (int i = 0; i < SMALL.length(); i++) {
            sizes.put(SMALL.charAt(i), LARGE.charAt(i));
        }
        return Map.copyOf(sizes);
    }
}
