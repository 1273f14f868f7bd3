package jp.tsunagari.portal.card.web;

import java.util.Locale;
import jp.tsunagari.portal.card.CardDraftStore.DraftKey;
import jp.tsunagari.portal.card.DraftKind;
import jp.tsunagari.portal.security.SignedIn;
import org.jspecify.annotations.Nullable;

/**
 * The card that is about to be edited.
 *
 * @param id as the kind of the draft says
 * @param name as shown
 * @param path of its form; preview, publication and all else lie below
 * @param version of the card, 0 for a new one
 * @param number of its latest version in the history, 0 for a new one
 * @param publicPath where readers find it; null for a new one
 */
record EditedCard<D>(
        DraftKind kind,
        long id,
        long organisationId,
        String name,
        String path,
        long version,
        int number,
        D details,
        @Nullable String publicPath) {

    DraftKey draftKey(SignedIn person) {
        return new DraftKey(person.accountId(), kind, id);
    }

    /** Tells the forms of different cards apart, in the browser's own store. */
    public String key() {
        return kind.name().toLowerCase(Locale.ROOT) + "-" + id;
    }

    public boolean isNew() {
        return kind == DraftKind.NEW_INITIATIVE;
    }

    static <D> EditedCard<D> of(DraftKind kind, OpenCard<D> card) {
        return new EditedCard<>(
                kind,
                card.key().id(),
                card.organisationId(),
                card.name(),
                card.path(),
                card.version(),
                card.number(),
                card.details(),
                card.publicPath());
    }
}
