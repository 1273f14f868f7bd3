package jp.tsunagari.portal.ingest.outcome;

/**
 * A word of a sentence.
 *
 * @param partOfSpeech in the terms of IPADIC; {@code 記号} for every mark
 * @param start position of its first character in the sentence
 * @param end position behind its last character
 */
record Word(String surface, String partOfSpeech, String inflection, int start, int end) {

    boolean is(String prefix) {
        return partOfSpeech.startsWith(prefix);
    }

    boolean isNumber() {
        return is("名詞-数") || Character.isDigit(surface.charAt(0));
    }

    /** A verb or auxiliary in front of the noun that it describes: 感じられた9名. */
    boolean isAttributive() {
        return (is("動詞") || is("助動詞") || is("形容詞")) && (inflection.startsWith("基本形") || inflection.startsWith("体言"));
    }

    boolean isPredicate() {
        return is("動詞") || is("助動詞") || is("形容詞");
    }
}
