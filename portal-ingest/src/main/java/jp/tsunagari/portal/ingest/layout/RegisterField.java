package jp.tsunagari.portal.ingest.layout;

/** What a column of a register with one row a case can be. */
public enum RegisterField {
    TITLE,
    ORGANISATION,
    LEGAL_FORM,
    /** Where the work is done. */
    PLACE,
    /** The fiscal year of the case. */
    YEAR,
    PROGRAMME,
    /** What is done, in the words of the register. */
    APPROACH,
    /** Whom it is for, in the words of the register. */
    TARGETS,
    /** Target groups of the vocabulary. */
    TARGET_GROUPS,
    /** Approaches of the vocabulary. */
    APPROACH_TERMS,
    HISTORY,
    NEW_ACTIVITY,
    RESULTS,
    /** A text under the heading that the column has. */
    STORY,
    /** A number that was achieved; the column says what it counts. */
    FIGURE,
    REPRESENTATIVES,
    FOUNDED,
    ADDRESS,
    WEBSITE,
    MESSAGE,
    /** What tells a case from all others of the register, such as its number. */
    KEY,
    /** Nothing that the catalogue has a place for: kept with the card, seen by its staff. */
    OTHER,
    /** No part of a case: neither taken nor ever shown. */
    LEFT_OUT;

    /** Whether several columns may be it at once. */
    public boolean isRepeatable() {
        return switch (this) {
            case TITLE, ORGANISATION, LEGAL_FORM, YEAR, PROGRAMME, FOUNDED, WEBSITE -> false;
            default -> true;
        };
    }

    /** Whether it holds terms of a vocabulary. */
    public boolean isVocabulary() {
        return this == TARGET_GROUPS || this == APPROACH_TERMS;
    }

    /** Whether it is running text, in which figures are looked for. */
    public boolean isText() {
        return this == HISTORY || this == NEW_ACTIVITY || this == RESULTS || this == STORY;
    }
}
