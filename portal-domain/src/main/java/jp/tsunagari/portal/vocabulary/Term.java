package jp.tsunagari.portal.vocabulary;

/**
 * A controlled term: a target group or an approach.
 *
 * @param code stable, in URLs and the API
 * @param name in Japanese
 * @param nameEnglish as shown in English
 * @param includes a few narrower terms, joined by ・, that explain what the term takes in; may be empty
 * @param retired whether no card is given it any more; those that have it keep it
 */
public record Term(String code, String name, String nameEnglish, String includes, boolean retired) {

    /** Of the name as pages show it, with the name as its argument: with a word after one that is retired. */
    public String messageKey() {
        return retired ? "vocabulary.term.retired" : "vocabulary.term.in-use";
    }
}
