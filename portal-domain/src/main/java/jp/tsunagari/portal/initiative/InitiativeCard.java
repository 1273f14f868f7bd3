package jp.tsunagari.portal.initiative;

import java.time.Instant;
import jp.tsunagari.portal.shared.SourceReference;
import org.jspecify.annotations.Nullable;

/**
 * An initiative as somebody sees it who may change it.
 *
 * @param version grows with every change; a form gives it back, so that a stale one is noticed
 * @param source where a document tells of it, null when a person added it
 * @param withdrawnAt since when it is not shown, null while it is
 */
public record InitiativeCard(
        long id,
        String slug,
        InitiativeKey key,
        long version,
        InitiativeDetails details,
        @Nullable SourceReference source,
        InitiativeDates dates,
        @Nullable Instant withdrawnAt) {}
