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

    /** What it means, in a sentence; may be empty. */
    public Named defined() {
        return Meaning.of(meaning.definition(), meaning.english().definition());
    }

    /** What it takes in; may be empty. */
    public Named takesIn() {
        return Meaning.of(includes, meaning.english().includes());
    }

    /** What it leaves out; may be empty. */
    public Named leavesOut() {
        return Meaning.of(meaning.excludes(), meaning.english().excludes());
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
     * @param english the same for readers of English
     */
    public record TermMeaning(String definition, String excludes, English english) {

        public static final TermMeaning NONE = new TermMeaning("", "", English.NONE);

        public TermMeaning {
            definition = definition.strip();
            excludes = excludes.strip();
        }

        /** In Japanese alone. */
        public TermMeaning(String definition, String excludes) {
            this(definition, excludes, English.NONE);
        }

        /** The same in English, with what the term takes in; each may be empty, and then the Japanese is shown. */
        public record English(String definition, String includes, String excludes) {

            public static final English NONE = new English("", "", "");

            public English {
                definition = definition.strip();
                includes = includes.strip();
                excludes = excludes.strip();
            }
        }
    }

    /** A text about a term; in Japanese for readers of English too where there is no other. */
    private record Meaning(String name, String nameEnglish) implements Named {

        static Named of(String japanese, String english) {
            return new Meaning(japanese, english.isEmpty() ? japanese : english);
        }
    }
}
