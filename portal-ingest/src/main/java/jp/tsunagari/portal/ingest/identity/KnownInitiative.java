package jp.tsunagari.portal.ingest.identity;

import jp.tsunagari.portal.initiative.InitiativeCard;
import jp.tsunagari.portal.initiative.InitiativeDetails;
import org.jspecify.annotations.Nullable;

/**
 * An initiative of the catalogue.
 *
 * @param base what a document said last of it, null if none has
 */
public record KnownInitiative(InitiativeCard card, @Nullable InitiativeDetails base) {

    public InitiativeDetails told() {
        return base == null ? card.details() : base;
    }
}
