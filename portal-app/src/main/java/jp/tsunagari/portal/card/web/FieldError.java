package jp.tsunagari.portal.card.web;

/**
 * Something about a field that has to be put right before the form can be published.
 *
 * @param name of the field as it is sent, e.g. {@code metrics[2].value}
 * @param message what to do, in Japanese
 */
record FieldError(String name, String message) {

    /** The id of the field's element on the page. */
    public String id() {
        return FieldIds.of(name);
    }
}
