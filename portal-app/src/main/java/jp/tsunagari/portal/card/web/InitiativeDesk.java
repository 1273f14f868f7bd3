package jp.tsunagari.portal.card.web;

import java.util.Optional;
import jp.tsunagari.portal.card.CardHistoryStore;
import jp.tsunagari.portal.card.CardKey;
import jp.tsunagari.portal.card.CardKind;
import jp.tsunagari.portal.card.Change;
import jp.tsunagari.portal.initiative.InitiativeCard;
import jp.tsunagari.portal.initiative.InitiativeDetails;
import jp.tsunagari.portal.initiative.InitiativeShape;
import jp.tsunagari.portal.initiative.InitiativeStore;
import jp.tsunagari.portal.merge.CardShape;
import org.springframework.stereotype.Component;

/** The desk of initiatives. */
@Component
class InitiativeDesk implements CardDesk<InitiativeDetails> {

    private final InitiativeStore cards;
    private final CardHistoryStore history;

    InitiativeDesk(InitiativeStore cards, CardHistoryStore history) {
        this.cards = cards;
        this.history = history;
    }

    @Override
    public CardKind kind() {
        return CardKind.INITIATIVE;
    }

    @Override
    public CardShape<InitiativeDetails> shape() {
        return InitiativeShape.SHAPE;
    }

    @Override
    public InitiativeDetails read(String json) {
        return InitiativeShape.TYPE.read(json);
    }

    @Override
    public Optional<InitiativeDetails> version(long id, int number) {
        return history.content(CardKey.initiative(id), number).map(this::read);
    }

    @Override
    public Optional<OpenCard<InitiativeDetails>> find(long id) {
        // The number first: a version that comes between makes both sides of a merge agree, and nothing is lost.
        int number = history.lastNumber(CardKey.initiative(id));
        return cards.find(id).map(card -> open(card, number));
    }

    static OpenCard<InitiativeDetails> open(InitiativeCard card, int number) {
        return new OpenCard<>(
                CardKey.initiative(card.id()),
                card.key().organisationId(),
                card.shownTitle().text(),
                card.version(),
                number,
                card.details(),
                card.withdrawnAt(),
                "/initiatives/" + card.slug());
    }

    @Override
    public Optional<InitiativeDetails> base(long id) {
        return cards.base(id);
    }

    @Override
    public void change(long id, long seen, InitiativeDetails details, Change change) {
        cards.change(id, seen, details, change);
    }

    @Override
    public void verify(long id, long seen, Change change) {
        cards.verify(id, seen, change);
    }
}
