package jp.tsunagari.portal.outcome;

/** Who answers for a figure. */
public enum MetricOrigin {
    /** Read from a document, where its quote is. */
    DOCUMENT("document"),
    /** Typed by a person of the organisation. */
    EDITED("edited");

    private final String code;

    MetricOrigin(String code) {
        this.code = code;
    }

    /** As in the API. */
    public String code() {
        return code;
    }
}
