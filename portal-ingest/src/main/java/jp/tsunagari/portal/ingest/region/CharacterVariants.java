package jp.tsunagari.portal.ingest.region;

import java.text.Normalizer;
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
        // Full and half width, and the compatibility forms such as 神: as long as one character stays one.
        String compatible = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
        char plain = compatible.length() == 1 ? compatible.charAt(0) : c;
        return standard.getOrDefault(plain, plain);
    }
}
