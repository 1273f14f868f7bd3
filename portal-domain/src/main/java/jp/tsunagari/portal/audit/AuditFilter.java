package jp.tsunagari.portal.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of the log are wanted.
 *
 * @param action only this, unless null
 * @param person part of the name of who did it or of the account it was done to, however cased; null for all
 * @param from not before, unless null
 * @param until before, unless null
 */
public record AuditFilter(
        @Nullable AuditAction action,
        @Nullable String person,
        @Nullable Instant from,
        @Nullable Instant until) {

    /** Everything. */
    public static AuditFilter all() {
        return new AuditFilter(null, null, null, null);
    }
}
