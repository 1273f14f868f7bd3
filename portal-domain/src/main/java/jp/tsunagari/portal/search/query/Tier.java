package jp.tsunagari.portal.search.query;

/** How what is found is related to what was typed; the closest first, which is the order of a list. */
public enum Tier {
    /** The word itself, however it is spelled. */
    ITSELF("itself"),
    /** Another word for the same thing. */
    SAME("same"),
    /** A kind or part of it. */
    NARROWER("narrower"),
    /** Its parts, close to each other. */
    COMPOUND("compound"),
    /** What it is a kind or part of. */
    BROADER("broader"),
    /** Something else that is worth a look. */
    RELATED("related");

    private final String code;

    Tier(String code) {
        this.code = code;
    }

    /** Its name in the API. */
    public String code() {
        return code;
    }

    /** Whether it is what was asked for, and not only something near it. */
    public boolean isAnswer() {
        return compareTo(COMPOUND) <= 0;
    }
}
