package jp.tsunagari.portal.initiative;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When things happened to an initiative's card.
 *
 * @param published when it first appeared in the catalogue
 * @param imported when a document was last taken in for it, null if never
 * @param edited when a person last changed it, null if never
 * @param verified when its organisation last confirmed it, null if never
 */
public record InitiativeDates(
        Instant published,
        @Nullable Instant imported,
        @Nullable Instant edited,
        @Nullable Instant verified) {}
