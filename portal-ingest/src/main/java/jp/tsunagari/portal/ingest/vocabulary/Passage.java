package jp.tsunagari.portal.ingest.vocabulary;

import java.util.regex.Pattern;

/**
 * A list item, a title or a sentence of a case.
 *
 * @param text as written
 */
record Passage(Place place, String text) {

    private static final Pattern BULLET = Pattern.compile("^(?:[-・○●◎■□◆①-⑳]|[(（]?[A-Za-z0-9Ａ-Ｚ０-９]{1,2}[)）.．])");
    private static final String SENTENCE_END = "。！？!?";

    /** Whether it is an entry of a list: it states what is done without a verb. */
    boolean isBullet() {
        return BULLET.matcher(text).find() && SENTENCE_END.indexOf(text.charAt(text.length() - 1)) < 0;
    }
}
