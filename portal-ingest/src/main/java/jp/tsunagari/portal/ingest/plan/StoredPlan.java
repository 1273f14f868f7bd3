package jp.tsunagari.portal.ingest.plan;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A plan as it is stored, without what it says of single cards.
 *
 * @param createdBy a login name, or the name of what the portal does by itself
 * @param end null while it is open
 * @param undoes null unless it is an undo
 */
public record StoredPlan(
        long id,
        Kind kind,
        State state,
        Instant createdAt,
        String createdBy,
        @Nullable End end,
        @Nullable Undone undoes,
        List<PlannedDocument> documents) {

    /** When the plan was applied or discarded, and by whom (a login name). */
    public record End(Instant at, String by) {}

    /**
     * What an undo takes back.
     *
     * @param plan its id
     * @param initiative the only one of which something is taken back, null for all
     */
    public record Undone(long plan, @Nullable Long initiative) {}

    /** What the plan is for. */
    public enum Kind {
        IMPORT,
        REREAD,
        UNDO;

        /** Of the word for it. */
        public String messageKey() {
            return "import.plan-kind." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** Open, and then one end. */
    public enum State {
        OPEN,
        APPLIED,
        DISCARDED;

        /** Of the word for it. */
        public String messageKey() {
            return "import.plan-state." + name().toLowerCase(Locale.ROOT);
        }
    }

    public StoredPlan {
        documents = List.copyOf(documents);
    }

    /** Those of its documents that could be read; a plan counts documents among these. */
    public List<PlannedDocument> readable() {
        return documents.stream().filter(document -> document.reading() != null).toList();
    }

    /** The registers of which something is still to be said before anything of the plan is applied. */
    public List<PlannedDocument> openRegisters() {
        return documents.stream()
                .filter(document ->
                        document.reading() != null && document.readingOrFail().isOpenRegister())
                .toList();
    }

    /** Those of which a user has to say programme and year before the plan can be applied. */
    public List<PlannedDocument> asked() {
        return documents.stream().filter(PlannedDocument::isAsked).toList();
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }
}
