package jp.tsunagari.portal.card;

import org.jspecify.annotations.Nullable;

/**
 * Who changes a card, and why.
 *
 * @param accountId null for the portal itself
 * @param actor the name of the person or of what the portal does by itself, as of now; for admins and the own
 *     organisation only
 * @param reason in the person's words, else null
 * @param importRunId the run for imports and their undoing, else null
 * @param ofOwner whether one of the organisation's own people does it, who so finds the card right as it is then
 */
public record Change(
        ChangeKind kind,
        @Nullable Long accountId,
        String actor,
        @Nullable String reason,
        @Nullable Long importRunId,
        boolean ofOwner) {

    /** A change that is not known to be of the organisation's own people. */
    public Change(
            ChangeKind kind,
            @Nullable Long accountId,
            String actor,
            @Nullable String reason,
            @Nullable Long importRunId) {
        this(kind, accountId, actor, reason, importRunId, false);
    }

    /** A change by a document. */
    public static Change imported(String actor, long importRunId) {
        return new Change(ChangeKind.IMPORTED, null, actor, null, importRunId);
    }

    /** A change by a person. */
    public static Change by(ChangeKind kind, long accountId, String actor, @Nullable String reason) {
        return new Change(kind, accountId, actor, reason, null);
    }

    /** The same person's adding of a card. */
    public Change ofAdding() {
        return new Change(ChangeKind.ADDED, accountId, actor, reason, null, ofOwner);
    }

    /** The same by one of the organisation's own people. */
    public Change byOwner() {
        return new Change(kind, accountId, actor, reason, importRunId, true);
    }
}
