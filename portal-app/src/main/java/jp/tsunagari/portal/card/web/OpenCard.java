package jp.tsunagari.portal.card.web;

import java.time.Instant;
import jp.tsunagari.portal.card.Card;
import jp.tsunagari.portal.card.CardKey;
import jp.tsunagari.portal.card.CardKind;
import org.jspecify.annotations.Nullable;

/**
 * A card as it is opened by a user who may change it.
 *
 * @param organisationId whose card it is
 * @param name as shown
 * @param version grows with every change
 * @param number of its latest version in the history, at most as new as the details
 * @param withdrawnAt since when it is not shown, null while it is
 * @param publicPath where readers find it
 */
public record OpenCard<D>(
        CardKey key,
        long organisationId,
        String name,
        long version,
        int number,
        D details,
        @Nullable Instant withdrawnAt,
        String publicPath) {

    /**
     * @param number of its latest version in the history
     */
    static <D> OpenCard<D> of(Card<D> card, int number) {
        return new OpenCard<>(
                card.cardKey(),
                card.organisationId(),
                card.name(),
                card.version(),
                number,
                card.details(),
                card.withdrawnAt(),
                card.cardKey().kind() == CardKind.INITIATIVE
                        ? "/initiatives/" + card.slug()
                        : "/organisations/" + card.slug());
    }

    /** Where it is edited; its history and all else lie below. */
    public String path() {
        return CardAccess.path(key);
    }
}
