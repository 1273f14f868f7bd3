package jp.tsunagari.portal.ingest.layout;

/** The parts of a case that have a heading. How documents write the headings, and in which order, their layout says. */
public enum CaseHeading {
    /** What is done, as a list. */
    APPROACH,
    /** Whom it is for, as a list. */
    TARGETS,
    /** What was before. */
    HISTORY,
    /** What is new, with the stories that may follow it. */
    NEW_ACTIVITY,
    /** What was achieved. */
    RESULTS,
    /** The fields of the organisation. */
    PROFILE,
    /** Captions of photographs, and what is on flyers. */
    PHOTOS,
    /** One that no part is known for: its text stays by itself, under the heading as it is written. */
    OTHER,
    /** One whose text is no part of a case. */
    LEFT_OUT;

    /** Whether it is one of the parts that the catalogue has. */
    public boolean isPart() {
        return compareTo(OTHER) < 0;
    }
}
