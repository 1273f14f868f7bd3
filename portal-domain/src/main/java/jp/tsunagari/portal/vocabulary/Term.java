package jp.tsunagari.portal.vocabulary;

/**
 * A controlled term: a target group or an approach.
 *
 * @param code stable, in URLs and the API
 * @param name as shown in Japanese
 * @param nameEnglish as shown in English
 * @param includes a few narrower terms, joined by ・, that explain what the term takes in
 */
public record Term(String code, String name, String nameEnglish, String includes) {}
