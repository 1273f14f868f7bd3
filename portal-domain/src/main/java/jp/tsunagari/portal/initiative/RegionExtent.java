package jp.tsunagari.portal.initiative;

/** How a source limits or widens the name of a region of work; no words of ours where it does not. */
public enum RegionExtent {
    /** 全域, 一円, 全市町村. */
    WHOLE("whole"),
    /** を中心に, 主に. */
    CHIEFLY("chiefly"),
    /** など, ほか: others that it does not name. */
    AMONG_OTHERS("among-others");

    private final String code;

    RegionExtent(String code) {
        this.code = code;
    }

    /** As in the API. */
    public String code() {
        return code;
    }

    /** What a name becomes by it. */
    public String messageKey() {
        return "region.extent." + code;
    }
}
