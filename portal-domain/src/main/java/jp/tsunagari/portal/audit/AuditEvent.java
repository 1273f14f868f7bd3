package jp.tsunagari.portal.audit;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something done, to be written into the log. Never with a password, a code or a link that opens an account.
 *
 * @param accountId of who did it; null where no one is signed in, and for the portal itself
 * @param actor what that person is called at that time, else null
 * @param subject the kind of what it was done to, else null
 * @param subjectId of that thing, else null
 * @param subjectName what it is called at that time, else null
 * @param details by what they are called in Japanese; the order is not kept
 */
public record AuditEvent(
        AuditAction action,
        @Nullable Long accountId,
        @Nullable String actor,
        @Nullable AuditSubject subject,
        @Nullable String subjectId,
        @Nullable String subjectName,
        Map<String, String> details) {

    public AuditEvent {
        if (subject == null && (subjectId != null || subjectName != null)) {
            throw new IllegalArgumentException("a subject has a kind");
        }
        details = Map.copyOf(details);
    }

    /** By no one, to nothing, so far. */
    public static AuditEvent of(AuditAction action) {
        return new AuditEvent(action, null, null, null, null, null, Map.of());
    }

    /** The same, done by this person. */
    public AuditEvent by(long accountId, String actor) {
        return new AuditEvent(action, accountId, actor, subject, subjectId, subjectName, details);
    }

    /** The same, done by a person of whom only the name is known, or by the portal itself. */
    public AuditEvent by(String name) {
        return new AuditEvent(action, null, name, subject, subjectId, subjectName, details);
    }

    /** The same, done to this thing. */
    public AuditEvent to(AuditSubject subject, long id, @Nullable String name) {
        return new AuditEvent(action, accountId, actor, subject, Long.toString(id), name, details);
    }

    /** The same, done to something that has no number. */
    public AuditEvent to(AuditSubject subject, @Nullable String name) {
        return new AuditEvent(action, accountId, actor, subject, null, name, details);
    }

    /** The same with one more detail; an absent one is left out. */
    public AuditEvent with(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return this;
        }
        Map<String, String> more = new LinkedHashMap<>(details);
        more.put(name, value);
        return new AuditEvent(action, accountId, actor, subject, subjectId, subjectName, more);
    }
}
