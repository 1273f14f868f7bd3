package jp.tsunagari.portal.card.web;

import java.util.Optional;
import jp.tsunagari.portal.card.CardHistoryStore;
import jp.tsunagari.portal.card.CardKey;
import jp.tsunagari.portal.card.CardKind;
import jp.tsunagari.portal.card.Change;
import jp.tsunagari.portal.merge.CardShape;
import jp.tsunagari.portal.organisation.OrganisationCard;
import jp.tsunagari.portal.organisation.OrganisationDetails;
import jp.tsunagari.portal.organisation.OrganisationShape;
import jp.tsunagari.portal.organisation.OrganisationStore;
import org.springframework.stereotype.Component;

/** The desk of organisations. */
@Component
class OrganisationDesk implements CardDesk<OrganisationDetails> {

    private final OrganisationStore cards;
    private final CardHistoryStore history;

    OrganisationDesk(OrganisationStore cards, CardHistoryStore history) {
        this.cards = cards;
        this.history = history;
    }

    @Override
    public CardKind kind() {
        return CardKind.ORGANISATION;
    }

    @Override
    public CardShape<OrganisationDetails> shape() {
        return OrganisationShape.SHAPE;
    }

    @Override
    public OrganisationDetails read(String json) {
        return OrganisationShape.TYPE.read(json);
    }

    @Override
    public Optional<OrganisationDetails> version(long id, int number) {
        return history.content(CardKey.organisation(id), number).map(this::read);
    }

    @Override
    public Optional<OpenCard<OrganisationDetails>> find(long id) {
        // The number first: a version that comes between makes both sides of a merge agree, and nothing is lost.
        int number = history.lastNumber(CardKey.organisation(id));
        return cards.find(id).map(card -> open(card, number));
    }

    static OpenCard<OrganisationDetails> open(OrganisationCard card, int number) {
        return new OpenCard<>(
                CardKey.organisation(card.id()),
                card.id(),
                card.details().name(),
                card.version(),
                number,
                card.details(),
                null,
                "/organisations/" + card.slug());
    }

    @Override
    public Optional<OrganisationDetails> base(long id) {
        return cards.base(id);
    }

    @Override
    public void change(long id, long seen, OrganisationDetails details, Change change) {
        cards.change(id, seen, details, change);
    }

    @Override
    public void verify(long id, long seen, Change change) {
        cards.verify(id, seen, change);
    }
}
