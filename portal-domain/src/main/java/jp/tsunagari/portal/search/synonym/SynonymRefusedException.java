package jp.tsunagari.portal.search.synonym;

import org.jspecify.annotations.Nullable;

/** A line of synonyms cannot be so. Nothing has been stored. */
class SynonymRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final @Nullable String word;

    SynonymRefusedException(Reason reason, @Nullable String word) {
        super(word == null ? reason.name() : reason.name() + ": " + word);
        this.reason = reason;
        this.word = word;
    }

    Reason reason() {
        return reason;
    }

    /** The word or line that is in the way; null where it is the whole of what was typed. */
    @Nullable
    String word() {
        return word;
    }

    /** Why. */
    enum Reason {
        /** Somebody else has changed the line since it was looked at. */
        CHANGED_SINCE,
        /** Neither = nor =>. */
        ONE_WORD,
        /** Nothing is on one side of a sign. */
        EMPTY_SIDE,
        /** More than one arrow, or an arrow and an equals sign. */
        MIXED,
        TOO_MANY_WORDS,
        WORD_TOO_LONG,
        WORD_TWICE,
        /** A word without a letter cannot be searched for. */
        NO_LETTER,
        /** Another line says the same. */
        LINE_TWICE,
        /** A line says the same that has been taken away and can be brought back. */
        LINE_TAKEN_AWAY
    }
}
