package jp.tsunagari.portal.search.text;

import org.jspecify.annotations.Nullable;

/**
 * A word in a text.
 *
 * @param start offset of its first character
 * @param end offset behind its last
 * @param partOfSpeech as the dictionary names it, e.g. 助詞-格助詞-一般
 * @param reading in katakana; null for a word that the dictionary does not have
 */
record DictionaryWord(
        String surface,
        int start,
        int end,
        String partOfSpeech,
        @Nullable String reading) {

    boolean known() {
        return reading != null;
    }

    boolean isParticle() {
        return partOfSpeech.startsWith("助詞");
    }

    boolean isVerb() {
        return partOfSpeech.startsWith("動詞");
    }

    /** A word that can be a part of a name: not what joins words, nor what is inflected, nor こと or ため. */
    boolean isNominal() {
        return !partOfSpeech.startsWith("助")
                && !isVerb()
                && !partOfSpeech.startsWith("名詞-非自立")
                && !partOfSpeech.startsWith("接続詞")
                && !partOfSpeech.startsWith("記号");
    }

    /** 者 of 高齢者, づくり of まちづくり. */
    boolean completesAnother() {
        return partOfSpeech.startsWith("名詞-接尾");
    }

    /** 見守り, which is a noun to everybody but the dictionary. */
    boolean isLongVerb() {
        return partOfSpeech.startsWith("動詞-自立") && surface.codePointCount(0, surface.length()) >= 3;
    }
}
