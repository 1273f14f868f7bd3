package jp.tsunagari.portal.initiative;

/** Where an initiative's title comes from. */
public enum TitleOrigin {
    /** The document gives it. */
    DOCUMENT("document"),
    /** The document gives none; the portal shows one made from the approach, and says so. */
    DERIVED("derived"),
    /** A person of the organisation typed it. */
    EDITED("edited");

    private final String code;

    TitleOrigin(String code) {
        this.code = code;
    }

    /** As in the API. */
    public String code() {
        return code;
    }
}
