package jp.tsunagari.portal.ingest.casestudy;

/**
 * A word of a sentence.
 *
 * @param partOfSpeech in the terms of IPADIC, e.g. {@code 助詞-格助詞-一般}
 * @param inflection in the terms of IPADIC, e.g. {@code 連用形}; empty for a word that is not inflected
 */
record Token(String surface, String partOfSpeech, String inflection) {

    boolean is(String prefix) {
        return partOfSpeech.startsWith(prefix);
    }

    boolean isInflected(String prefix) {
        return inflection.startsWith(prefix);
    }

    /** A verb, an adjective or an auxiliary in the form that ends a sentence, or stands before a noun. */
    boolean isPredicate() {
        return (is("動詞") || is("形容詞") || is("助動詞")) && isInflected("基本形");
    }
}
