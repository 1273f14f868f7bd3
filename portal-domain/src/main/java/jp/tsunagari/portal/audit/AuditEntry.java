package jp.tsunagari.portal.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the log.
 *
 * @param address of the machine that asked for it; null where none did
 */
public record AuditEntry(
        long id, Instant at, AuditEvent event, @Nullable String address) {}
