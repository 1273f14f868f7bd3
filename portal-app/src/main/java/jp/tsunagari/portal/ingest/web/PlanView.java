package jp.tsunagari.portal.ingest.web;

import java.util.List;
import java.util.Map;
import jp.tsunagari.portal.ingest.plan.CardStatus;
import jp.tsunagari.portal.ingest.plan.ImportPlan.PlanNote;
import jp.tsunagari.portal.ingest.plan.StoredPlan;
import jp.tsunagari.portal.shared.Paged;
import org.jspecify.annotations.Nullable;

/**
 * An open plan.
 *
 * @param counts of all cards, those first that have to be looked at
 * @param filter the only status that is shown, null for all that change something
 * @param seen goes back with the agreement, so that nothing else is applied than what was seen
 * @param warnings of the reader, by the position of the document
 * @param readable whether there is anything to apply
 * @param unsaved how much of what was sent could not be saved
 */
record PlanView(
        StoredPlan plan,
        List<StatusCount> counts,
        @Nullable CardStatus filter,
        Paged<PlanCardView> cards,
        List<PlanNote> notes,
        String seen,
        Map<Integer, List<WarningGroup>> warnings,
        boolean readable,
        int unsaved) {

    /** How many cards of a status there are. */
    record StatusCount(CardStatus status, long count) {}

    /**
     * Warnings of one cause.
     *
     * @param warnings the first of them; the others are with their cases
     * @param harmless whether they only tell how an oddity was read
     */
    record WarningGroup(String name, boolean harmless, int count, List<WarningView> warnings) {

        WarningGroup {
            warnings = List.copyOf(warnings);
        }
    }

    PlanView {
        counts = List.copyOf(counts);
        notes = List.copyOf(notes);
        warnings = Map.copyOf(warnings);
    }
}
