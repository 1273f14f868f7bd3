package jp.tsunagari.portal.card.web;

/**
 * What a form sends besides its fields.
 *
 * @param version of the card that the form began from
 * @param number of its version in the history
 * @param button which one was pressed
 * @param reason why, in the person's words; may be empty
 */
record Sent(long version, int number, String button, String reason) {

    static final String DRAFT = "draft";
    static final String FIND_REGION = "find-region";
    static final String PREVIEW = "preview";
    static final String PUBLISH = "publish";

    Sent {
        button = button == null ? DRAFT : button;
        reason = Typed.line(reason);
    }
}
