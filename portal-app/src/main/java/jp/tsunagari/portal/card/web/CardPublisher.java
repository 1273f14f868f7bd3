package jp.tsunagari.portal.card.web;

import jp.tsunagari.portal.card.Change;
import jp.tsunagari.portal.card.StaleCardException;
import jp.tsunagari.portal.merge.CardMerge;
import jp.tsunagari.portal.web.NotFoundException;
import org.springframework.stereotype.Component;

/** Stores an edited card, unless somebody else has changed it since. */
@Component
class CardPublisher {

    /** How often a change that nobody would see may come between before it counts as one that matters. */
    private static final int ATTEMPTS = 3;

    <D> Publication<D> publish(CardDesk<D> desk, long id, long seen, D before, D details, Change change) {
        OpenCard<D> now = open(desk, id);
        if (now.version() == seen) {
            if (details.equals(now.details())) {
                return new Publication.Done<>(false, now.publicPath());
            }
            try {
                desk.change(id, seen, details, change);
                return new Publication.Done<>(true, now.publicPath());
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
                return new Publication.Stale<>(merge, now);
            }
            D merged = merge.proposed();
            if (desk.shape().changedFields(now.details(), merged).isEmpty()) {
                return new Publication.Done<>(false, now.publicPath());
            }
            try {
                desk.change(now.key().id(), now.version(), merged, change);
                return new Publication.Done<>(true, now.publicPath());
            } catch (StaleCardException overtaken) {
                now = open(desk, now.key().id());
            }
        }
        return new Publication.Stale<>(CardMerge.of(desk.shape(), before, details, now.details()), now);
    }

    private static <D> OpenCard<D> open(CardDesk<D> desk, long id) {
        return desk.find(id).orElseThrow(() -> new NotFoundException("no card " + id));
    }
}
