package jp.tsunagari.portal.ingest.plan;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A plan as it is stored, without what it says of single cards.
 *
 * @param createdBy a login name, or what stands for the portal itself
 * @param endedAt when it was applied or discarded, null while it is open
 * @param endedBy as for the time
 * @param undoes the plan that this one takes back, null unless it is an undo
 * @param undoesCard the only initiative of which it takes something back, null for all
 */
public record StoredPlan(
        long id,
        Kind kind,
        State state,
        Instant createdAt,
        String createdBy,
        @Nullable Instant endedAt,
        @Nullable String endedBy,
        @Nullable Long undoes,
        @Nullable Long undoesCard,
        List<PlannedDocument> documents) {

    /** What the plan is for. */
    public enum Kind {
        IMPORT("資料の取り込み"),
        REREAD("保存済みの資料の読み直し"),
        UNDO("取り込みの取り消し");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** Of the word for it. */
        public String messageKey() {
            return "import.plan-kind." + name().toLowerCase(Locale.ROOT);
        }

        /** As shown in Japanese. */
        public String label() {
            return label;
        }
    }

    /** Open, and then one end. */
    public enum State {
        OPEN("確認中"),
        APPLIED("反映済み"),
        DISCARDED("取りやめ");

        private final String label;

        State(String label) {
            this.label = label;
        }

        /** Of the word for it. */
        public String messageKey() {
            return "import.plan-state." + name().toLowerCase(Locale.ROOT);
        }

        /** As shown in Japanese. */
        public String label() {
            return label;
        }
    }

    public StoredPlan {
        documents = List.copyOf(documents);
    }

    /** Those of its documents that could be read; a plan counts documents among these. */
    public List<PlannedDocument> readable() {
        return documents.stream().filter(document -> document.reading() != null).toList();
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }
}
