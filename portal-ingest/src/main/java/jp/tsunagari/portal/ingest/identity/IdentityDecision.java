package jp.tsunagari.portal.ingest.identity;

import java.time.Instant;
import java.util.List;
import jp.tsunagari.portal.card.CardKind;
import org.jspecify.annotations.Nullable;

/**
 * What a person has said about who something is that was read for a plan.
 *
 * @param place of what was read in the plan
 * @param reading what it is called, and the fingerprint by which it is known again
 * @param target null if the verdict has none
 * @param refused ids of the cards that were offered and are not meant
 */
public record IdentityDecision(
        long id,
        long plan,
        String place,
        CardKind kind,
        Reading reading,
        IdentityVerdict verdict,
        @Nullable Target target,
        List<Long> refused,
        Log log) {

    /** What was decided about. */
    public record Reading(String name, String fingerprint) {}

    /**
     * A card, or another organisation of the same plan.
     *
     * @param card its id; null for one of the plan that is not in the catalogue yet
     * @param place in the plan; null for a card
     */
    public record Target(@Nullable Long card, @Nullable String place) {

        public static Target card(long id) {
            return new Target(id, null);
        }

        /** As forms send it: the id of a card, or a place. */
        public static Target of(String written) {
            return written.chars().allMatch(Character::isDigit)
                    ? card(Long.parseLong(written))
                    : new Target(null, written);
        }

        @Override
        public String toString() {
            return card == null ? String.valueOf(place) : Long.toString(card);
        }
    }

    /** Who decided and who took that back, by login names; the latter null while it counts. */
    public record Log(
            String by,
            Instant at,
            @Nullable String takenBackBy,
            @Nullable Instant takenBackAt) {}

    public IdentityDecision {
        refused = List.copyOf(refused);
    }

    public boolean isTakenBack() {
        return log.takenBackAt() != null;
    }
}
