package jp.tsunagari.portal.ingest.identity;

import jp.tsunagari.portal.initiative.InitiativeCard;
import jp.tsunagari.portal.initiative.InitiativeDetails;
import org.jspecify.annotations.Nullable;

/**
 * An initiative of the catalogue.
 *
 * @param base what a document said last of it, null if none has
 * @param former what one had said whose import was undone, if there is no base
 */
public record KnownInitiative(
        InitiativeCard card,
        @Nullable InitiativeDetails base,
        @Nullable InitiativeDetails former) {

    public InitiativeDetails told() {
        return base != null ? base : former != null ? former : card.details();
    }
}
