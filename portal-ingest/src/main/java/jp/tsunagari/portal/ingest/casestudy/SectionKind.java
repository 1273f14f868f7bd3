package jp.tsunagari.portal.ingest.casestudy;

/** What a section is about. */
public enum SectionKind {
    /** 私たちの軌跡. */
    HISTORY,
    /** 私たちの新たな取組. */
    NEW_ACTIVITY,
    /** A heading of the authors' own choice between 私たちの新たな取組 and 取組の成果. */
    STORY,
    /** 取組の成果. */
    RESULTS,
    /** 取組の様子: captions and the text of flyers. */
    PHOTOS
}
