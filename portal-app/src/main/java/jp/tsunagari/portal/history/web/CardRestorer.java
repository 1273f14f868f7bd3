package jp.tsunagari.portal.history.web;

import jp.tsunagari.portal.card.CardHistoryStore;
import jp.tsunagari.portal.card.CardStore;
import jp.tsunagari.portal.card.CardStore.StaleCardException;
import jp.tsunagari.portal.card.ChangeKind;
import jp.tsunagari.portal.card.web.CardAccess;
import jp.tsunagari.portal.card.web.OpenCard;
import jp.tsunagari.portal.merge.CardMerge;
import jp.tsunagari.portal.security.SignedIn;
import jp.tsunagari.portal.web.NotFoundException;
import org.springframework.stereotype.Component;

/** Makes former states of a card the present one again, always as a new version. */
@Component
class CardRestorer {

    /** What became of the attempt. */
    enum Outcome {
        RESTORED,
        /** The card says that already. */
        SAME,
        /** Another user has changed it at this very moment. */
        OVERTAKEN,
        /** Later edits have changed the same things. */
        OVERLAPPING
    }

    private final CardHistoryStore history;
    private final HistoryWords words;

    CardRestorer(CardHistoryStore history, HistoryWords words) {
        this.history = history;
        this.words = words;
    }

    /**
     * @throws NotFoundException if there is no such version
     */
    <D> D version(CardStore<D, ?, ?> store, OpenCard<D> card, int number) {
        return history.content(card.key(), number)
                .map(store::read)
                .orElseThrow(() -> new NotFoundException("no version " + number + " of " + card.path()));
    }

    /** The whole card as it was. */
    <D> Outcome restore(CardStore<D, ?, ?> store, OpenCard<D> card, int number, SignedIn person) {
        return store(store, card, version(store, card, number), words.reason("history.reason.restore", number), person);
    }

    /** One field as it was, all others as they are. */
    <D> Outcome restore(CardStore<D, ?, ?> store, OpenCard<D> card, int number, String field, SignedIn person) {
        D former = version(store, card, number);
        if (store.shape().field(field).isEmpty()) {
            throw new NotFoundException("no field " + field);
        }
        return store(
                store,
                card,
                store.shape().withField(card.details(), field, former),
                words.reason("history.reason.restore-field", words.fieldInReason(store.shape(), field), number),
                person);
    }

    /** Takes back what one version has changed; what was changed later in other places stays. */
    <D> Outcome revert(CardStore<D, ?, ?> store, OpenCard<D> card, int number, SignedIn person) {
        CardMerge<D> merge = CardMerge.of(
                store.shape(), version(store, card, number), version(store, card, number - 1), card.details());
        return merge.conflicts().isEmpty()
                ? store(store, card, merge.proposed(), words.reason("history.reason.revert", number), person)
                : Outcome.OVERLAPPING;
    }

    private <D> Outcome store(CardStore<D, ?, ?> store, OpenCard<D> card, D details, String reason, SignedIn person) {
        if (store.shape().changedFields(card.details(), details).isEmpty()) {
            return Outcome.SAME;
        }
        try {
            store.change(card.key().id(), card.version(), details, CardAccess.by(person, ChangeKind.RESTORED, reason));
            return Outcome.RESTORED;
        } catch (StaleCardException overtaken) {
            // The second click of two finds what the first has done.
            boolean done = store.find(card.key().id())
                    .map(now ->
                            store.shape().changedFields(now.details(), details).isEmpty())
                    .orElse(false);
            return done ? Outcome.RESTORED : Outcome.OVERTAKEN;
        }
    }
}
