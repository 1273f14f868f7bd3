package jp.tsunagari.portal.vocabulary;

import jp.tsunagari.portal.vocabulary.Term.TermMeaning;

/**
 * What an admin may change of a term.
 *
 * @param name as shown in Japanese
 * @param nameEnglish as shown in English
 * @param includes a few narrower terms, joined by ・; may be empty
 * @param meaning its definition, and what it leaves out
 */
public record TermWords(String name, String nameEnglish, String includes, TermMeaning meaning) {

    /** Characters that a name has at most: it is shown on chips and at the head of narrow columns. */
    public static final int MAX_NAME = 40;

    /** Characters that an English name has at most; English needs about twice as many for the same width. */
    public static final int MAX_ENGLISH_NAME = 80;

    /** Characters that an explanation has at most. */
    public static final int MAX_INCLUDES = 120;

    /** Characters that a definition has at most, and likewise what a term leaves out. */
    public static final int MAX_MEANING = 200;

    /** Characters of each text in English, which needs about twice as many to say the same. */
    public static final int MAX_ENGLISH_MEANING = 400;

    /** Without a definition. */
    public TermWords(String name, String nameEnglish, String includes) {
        this(name, nameEnglish, includes, TermMeaning.NONE);
    }

    public TermWords {
        name = name.strip();
        nameEnglish = nameEnglish.strip();
        includes = includes.strip();
    }
}
