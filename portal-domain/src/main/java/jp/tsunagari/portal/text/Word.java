package jp.tsunagari.portal.text;

import org.jspecify.annotations.Nullable;

/**
 * A word or a mark of a text, as the dictionary IPADIC describes it.
 *
 * @param start offset of its first character in the text
 * @param end offset after its last
 * @param partOfSpeech e.g. {@code 助詞-格助詞-一般}; {@code 記号} and what follows it for a mark
 * @param inflection e.g. {@code 連用形}; empty for a word that is not inflected
 * @param baseForm as the dictionary lists it, e.g. 走る for 走っ; the surface for a word that is not inflected
 * @param reading in katakana; null for a word that the dictionary does not have
 */
public record Word(
        String surface,
        int start,
        int end,
        String partOfSpeech,
        String inflection,
        String baseForm,
        @Nullable String reading) {

    /** Whether its part of speech begins so: {@code 名詞} is any noun. */
    public boolean is(String prefix) {
        return partOfSpeech.startsWith(prefix);
    }

    /** Whether its inflection begins so. */
    public boolean isInflected(String prefix) {
        return inflection.startsWith(prefix);
    }

    public boolean isParticle() {
        return is("助詞");
    }

    public boolean isVerb() {
        return is("動詞");
    }

    /** Whether the dictionary has it. */
    public boolean isKnown() {
        return reading != null;
    }
}
