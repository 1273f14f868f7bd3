package jp.tsunagari.portal.vocabulary;

/**
 * A controlled term: a target group or an approach.
 *
 * @param code stable, in URLs and the API
 * @param name as shown in Japanese
 * @param nameEnglish as shown in English
 * @param includes a few narrower terms, joined by ・, that explain what the term takes in; may be empty
 * @param retired whether no card is given it any more; those that have it keep it
 */
public record Term(String code, String name, String nameEnglish, String includes, boolean retired) {

    /** The name as pages show it: with a word after one that is retired. */
    public String label() {
        return retired ? name + "（廃止）" : name;
    }
}
