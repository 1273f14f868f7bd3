package jp.tsunagari.portal.card.web;

import jp.tsunagari.portal.card.CardStore;
import jp.tsunagari.portal.card.CardStore.StaleCardException;
import jp.tsunagari.portal.card.Change;
import jp.tsunagari.portal.merge.CardMerge;
import jp.tsunagari.portal.web.NotFoundException;
import org.springframework.stereotype.Component;

/** Stores an edited card, unless another user has changed it since. */
@Component
class CardPublisher {

    /** How often a change that no one would see may come between before it counts as one that matters. */
    private static final int ATTEMPTS = 3;

    private final CardAccess access;

    CardPublisher(CardAccess access) {
        this.access = access;
    }

    /** What became of an attempt to publish. */
    sealed interface Publication<D> {}

    /**
     * It is stored.
     *
     * @param changed false if there was nothing to change, and no date has moved
     * @param publicPath where readers find it
     */
    record Done<D>(boolean changed, String publicPath) implements Publication<D> {}

    /**
     * Another user has changed the card meanwhile; nothing is stored.
     *
     * @param merge the form as what came in, and the catalogue as it is now
     */
    record Stale<D>(CardMerge<D> merge, OpenCard<D> now) implements Publication<D> {}

    <D> Publication<D> publish(
            CardStore<D, ?, ?> store, EditSession<D, ?> session, EditSession.Reading<D> reading, Change change) {
        long id = session.editing().id();
        long seen = session.sent().version();
        D before = reading.before();
        D details = reading.details();
        OpenCard<D> now = open(store, id);
        if (now.version() == seen) {
            if (details.equals(now.details())) {
                return new Done<>(false, now.publicPath());
            }
            try {
                store.change(id, seen, details, change);
                return new Done<>(true, now.publicPath());
            } catch (StaleCardException overtaken) {
                now = open(store, id);
            }
        }
        return merge(store, now, before, details, change);
    }

    /** A version may move without a word of the card: when it was verified, or an import only moved its lines. */
    private <D> Publication<D> merge(CardStore<D, ?, ?> store, OpenCard<D> first, D before, D details, Change change) {
        OpenCard<D> now = first;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            CardMerge<D> merge = CardMerge.of(store.shape(), before, details, now.details());
            if (!store.shape().changedFields(before, now.details()).isEmpty()) {
                return new Stale<>(merge, now);
            }
            D merged = merge.proposed();
            if (store.shape().changedFields(now.details(), merged).isEmpty()) {
                return new Done<>(false, now.publicPath());
            }
            try {
                store.change(now.key().id(), now.version(), merged, change);
                return new Done<>(true, now.publicPath());
            } catch (StaleCardException overtaken) {
                now = open(store, now.key().id());
            }
        }
        return new Stale<>(CardMerge.of(store.shape(), before, details, now.details()), now);
    }

    private <D> OpenCard<D> open(CardStore<D, ?, ?> store, long id) {
        return access.find(store, id).orElseThrow(() -> new NotFoundException("no card " + id));
    }
}
