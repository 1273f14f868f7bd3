package jp.tsunagari.portal.initiative;

/** How it is known that an initiative works in a region, from the surest to the weakest. */
public enum RegionBasis {
    /** The header of the case names it. */
    HEADER("header"),
    /** The running text names the place of the work. */
    TEXT("text"),
    /** Only the organisation's seat is known, and is shown in its place. */
    ADDRESS("address"),
    /** A person of the organisation typed it. */
    EDITED("edited");

    private final String code;

    RegionBasis(String code) {
        this.code = code;
    }

    /** As in the API. */
    public String code() {
        return code;
    }
}
