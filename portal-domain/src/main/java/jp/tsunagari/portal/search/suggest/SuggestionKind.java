package jp.tsunagari.portal.search.suggest;

/** What a suggestion names, in the order in which suggestions are offered. */
public enum SuggestionKind {
    /** A target group; its key is the code. */
    TARGET,
    /** An approach; its key is the code. */
    APPROACH,
    /** Another word that initiatives are searched by; its key is the code of the concept. */
    WORD,
    /** A region that a user works in; its key is the code. */
    REGION,
    /** A region that no one works in so far; its key is the code. */
    EMPTY_REGION,
    /** An organisation; its key is the slug. */
    ORGANISATION,
    /** An initiative by its own title; its key is the slug. */
    INITIATIVE;

    /** Whether there is a concept for it. */
    boolean isOfThesaurus() {
        return compareTo(WORD) <= 0;
    }
}
