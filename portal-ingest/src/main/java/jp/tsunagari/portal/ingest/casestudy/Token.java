package jp.tsunagari.portal.ingest.casestudy;

import java.util.Set;

/**
 * A word of a sentence.
 *
 * @param partOfSpeech in the terms of IPADIC, e.g. {@code 助詞-格助詞-一般}
 * @param inflection in the terms of IPADIC, e.g. {@code 連用形}; empty for a word that is not inflected
 */
record Token(String surface, String partOfSpeech, String inflection) {

    /** Auxiliaries that end a sentence and never stand before a noun. */
    private static final Set<String> POLITE = Set.of("です", "ます", "ん");

    boolean is(String prefix) {
        return partOfSpeech.startsWith(prefix);
    }

    boolean isInflected(String prefix) {
        return inflection.startsWith(prefix);
    }

    /** A verb, an adjective or a plain auxiliary in the form that ends a sentence, or stands before a noun. */
    boolean isPredicate() {
        return !POLITE.contains(surface) && (is("動詞") || is("形容詞") || is("助動詞")) && isInflected("基本形");
    }
}
