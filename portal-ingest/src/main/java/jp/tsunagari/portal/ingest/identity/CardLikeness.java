package jp.tsunagari.portal.ingest.identity;

import java.util.List;

/**
 * How much speaks for what a document tells of being what the catalogue has.
 *
 * @param score up to 100 for cases; for organisations the sum of the points of the reasons, which may be negative
 */
public record CardLikeness(int score, Certainty certainty, List<IdentityReason> reasons) {

    /** What follows from a likeness if nothing else is like it. */
    public enum Certainty {
        /** It is the same. */
        CLEAR,
        /** A person has to say. */
        DOUBTFUL,
        /** It is another. */
        NONE
    }

    public CardLikeness {
        reasons = List.copyOf(reasons);
    }

    boolean has(IdentityReason reason) {
        return reasons.contains(reason);
    }

    boolean isClear() {
        return certainty == Certainty.CLEAR;
    }
}
