package jp.tsunagari.portal.vocabulary;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** A term cannot be so. Nothing has been stored. */
public class TermRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final EnumSet<Reason> reasons;

    /** @param reasons at least one */
    TermRefusedException(Set<Reason> reasons) {
        super(reasons.toString());
        this.reasons = EnumSet.copyOf(reasons);
    }

    /** All of them at once, at least one. */
    public Set<Reason> reasons() {
        return Collections.unmodifiableSet(reasons);
    }

    /** Why. */
    public enum Reason {
        /** Somebody else has changed the term, or the order of terms, since it was looked at. */
        CHANGED_SINCE,
        /** Not small letters in words joined by hyphens, or longer than 40 characters. */
        MALFORMED_CODE,
        /** Codes stay with their terms for good, those of retired ones too. */
        CODE_TAKEN,
        NO_NAME,
        NAME_TOO_LONG,
        /** Another term of the same list has it, in use or retired. */
        NAME_TAKEN,
        NO_ENGLISH_NAME,
        ENGLISH_NAME_TOO_LONG,
        INCLUDES_TOO_LONG,
        MEANING_TOO_LONG
    }
}
