package jp.tsunagari.portal.ingest.region;

import java.text.Normalizer;
import java.util.BitSet;
import java.util.Map;
import java.util.stream.Collectors;
import jp.tsunagari.portal.shared.ClasspathCsv;

/** Brings variant forms of a character to one form, character by character, so that positions stay comparable. */
final class CharacterVariants {

    private static final ClasspathCsv TABLE = new ClasspathCsv(CharacterVariants.class, "character-variants.csv");

    private final Map<Character, Character> standard = TABLE.rows().stream()
            .collect(Collectors.toUnmodifiableMap(
                    row -> row.get("variant").charAt(0),
                    row -> row.get("standard").charAt(0)));
    /** The keys of {@link #standard}. Most characters are no variant, and a bit says so faster than a map. */
    private final BitSet variants = new BitSet();

    CharacterVariants() {
        standard.keySet().forEach(variants::set);
    }

    /** Of the same length as the text. */
    String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            folded.append(fold(text.charAt(i)));
        }
        return folded.toString();
    }

    private char fold(char c) {
        if (c < 0x80) {
            return c;
        }
        char plain = compatible(c);
        return variants.get(plain) ? standard.getOrDefault(plain, plain) : plain;
    }

    /** Full and half width, and the compatibility forms such as 神: as long as one character stays one. */
    private static char compatible(char c) {
        if ((c >= 'ぁ' && c <= 'ゖ') || (c >= 'ァ' && c <= 'ー') || (c >= '\u4E00' && c <= '\u9FFF')) {
            return c;
        }
        String compatible = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
        return compatible.length() == 1 ? compatible.charAt(0) : c;
    }
}
