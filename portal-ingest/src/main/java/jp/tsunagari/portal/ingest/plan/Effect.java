package jp.tsunagari.portal.ingest.plan;

import java.time.Instant;
import jp.tsunagari.portal.card.CardKey;
import jp.tsunagari.portal.card.ImportBase;
import org.jspecify.annotations.Nullable;

/**
 * What applying a plan did to a card.
 *
 * @param name of the card, for people
 * @param identity of an initiative; for an organisation, only its name counts
 * @param owner the organisation of an initiative; null for an organisation, and where it was not kept
 * @param before the card as JSON; null if it was not there
 * @param after the card as JSON; null if it is no more
 * @param base what documents had said of it before; null if nothing
 * @param importedAt when a document had last told of the initiative
 * @param leftRun the run of the base that was left, null for none: another one means that a later import told of the card
 */
public record Effect(
        CardKey card,
        String name,
        CaseIdentity identity,
        @Nullable Long owner,
        @Nullable String before,
        @Nullable String after,
        @Nullable ImportBase base,
        @Nullable Instant importedAt,
        @Nullable Long leftRun) {}
