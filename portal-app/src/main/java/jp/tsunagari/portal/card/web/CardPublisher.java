package jp.tsunagari.portal.card.web;

import jp.tsunagari.portal.card.Change;
import jp.tsunagari.portal.card.StaleCardException;
import jp.tsunagari.portal.merge.CardMerge;
import jp.tsunagari.portal.web.NotFoundException;
import org.springframework.stereotype.Component;

/** Stores an edited card, unless another user has changed it since. */
@Component
class CardPublisher {

    /** How often a change that no one would see may come between before it counts as one that matters. */
    private static final int ATTEMPTS = 3;

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
            CardDesk<D> desk, EditSession<D, ?> session, EditSession.Reading<D> reading, Change change) {
        long id = session.editing().id();
        long seen = session.sent().version();
        D before = reading.before();
        D details = reading.details();
        OpenCard<D> now = open(desk, id);
        if (now.version() == seen) {
            if (details.equals(now.details())) {
                return new Done<>(false, now.publicPath());
            }
            try {
                desk.change(id, seen, details, change);
                return new Done<>(true, now.publicPath());
            } catch (StaleCardException overtaken) {
                now = open(desk, id);
            }
        }
        return merge(desk, now, before, details, change);
    }

    /** A version may move without a word of the card: when it was verified, or an import only moved its lines. */
    private static <D> Publication<D> merge(CardDesk<D> desk, OpenCard<D> first, D before, D details, Change change) {
        OpenCard<D> now = first;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            CardMerge<D> merge = CardMerge.of(desk.shape(), before, details, now.details());
            if (!desk.shape().changedFields(before, now.details()).isEmpty()) {
                return new Stale<>(merge, now);
            }
            D merged = merge.proposed();
            if (desk.shape().changedFields(now.details(), merged).isEmpty()) {
                return new Done<>(false, now.publicPath());
            }
            try {
                desk.change(now.key().id(), now.version(), merged, change);
                return new Done<>(true, now.publicPath());
            } catch (StaleCardException overtaken) {
                now = open(desk, now.key().id());
            }
        }
        return new Stale<>(CardMerge.of(desk.shape(), before, details, now.details()), now);
    }

    private static <D> OpenCard<D> open(CardDesk<D> desk, long id) {
        return desk.find(id).orElseThrow(() -> new NotFoundException("no card " + id));
    }
}
