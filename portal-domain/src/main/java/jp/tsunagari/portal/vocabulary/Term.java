package jp.tsunagari.portal.vocabulary;

import jp.tsunagari.portal.message.Named;

/**
 * A controlled term: a target group or an approach.
 *
 * @param code stable, in URLs and the API
 * @param name in Japanese
 * @param nameEnglish as shown in English
 * @param includes a few narrower terms, joined by ・, that explain what the term takes in; may be empty
 * @param meaning what else is said to explain it
 * @param retired whether no card is given it any more; those that have it keep it
 */
public record Term(String code, String name, String nameEnglish, String includes, TermMeaning meaning, boolean retired)
        implements Named {

    /** A term that is only named. */
    public Term(String code, String name, String nameEnglish, String includes, boolean retired) {
        this(code, name, nameEnglish, includes, TermMeaning.NONE, retired);
    }

    /** Of the name as pages show it, with the term as its argument: with a word after one that is retired. */
    public String messageKey() {
        return retired ? "vocabulary.term.retired" : "vocabulary.term.in-use";
    }

    /**
     * What a term means.
     *
     * @param definition in a sentence; may be empty
     * @param excludes what it does not take in although one might think so, joined by ・; may be empty
     */
    public record TermMeaning(String definition, String excludes) {

        public static final TermMeaning NONE = new TermMeaning("", "");

        public TermMeaning {
            definition = definition.strip();
            excludes = excludes.strip();
        }

        public boolean isEmpty() {
            return definition.isEmpty() && excludes.isEmpty();
        }
    }
}
