package jp.tsunagari.portal.vocabulary;

/**
 * What an admin may change of a term.
 *
 * @param name as shown in Japanese
 * @param nameEnglish as shown in English
 * @param includes a few narrower terms, joined by ・; may be empty
 */
public record TermWords(String name, String nameEnglish, String includes) {

    /** Characters that a name has at most: it is shown on chips and at the head of narrow columns. */
    public static final int MAX_NAME = 40;

    /** Characters that an English name has at most; English needs about twice as many for the same width. */
    public static final int MAX_ENGLISH_NAME = 80;

    /** Characters that an explanation has at most. */
    public static final int MAX_INCLUDES = 120;

    public TermWords {
        name = name.strip();
        nameEnglish = nameEnglish.strip();
        includes = includes.strip();
    }
}
