package jp.tsunagari.portal.shared;

/** The parts of a case's text, in the order in which the documents have them. */
public enum SectionKind {
    /** 私たちの軌跡. */
    HISTORY("history"),
    /** 私たちの新たな取組. */
    NEW_ACTIVITY("newActivity"),
    /** A free heading of the organisation's own choice. */
    STORY("story"),
    /** 取組の成果. */
    RESULTS("results"),
    /** 取組の様子: captions and flyer text. */
    PHOTOS("photos");

    private final String code;

    SectionKind(String code) {
        this.code = code;
    }

    /** As in the API. */
    public String code() {
        return code;
    }
}
