package jp.tsunagari.portal.search.learning;

/**
 * What a search has found.
 *
 * @param answers how many initiatives are what was asked for
 * @param nearOnly whether there is no answer, and what is near was shown in its stead
 */
public record SearchOutcome(long answers, boolean nearOnly) {

    /** @param found how many were listed */
    public static SearchOutcome of(long found, boolean nearOnly) {
        return new SearchOutcome(nearOnly ? 0 : found, nearOnly);
    }
}
