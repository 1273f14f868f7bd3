package jp.tsunagari.portal.vocabulary;

/** How much an initiative has to do with a term. */
public enum TermRole {
    /** It is what the initiative is about. */
    MAIN("main"),
    /** The initiative also does it, or is also for them. */
    ALSO("also");

    private final String code;

    TermRole(String code) {
        this.code = code;
    }

    /** As in the API and in addresses. */
    public String code() {
        return code;
    }
}
