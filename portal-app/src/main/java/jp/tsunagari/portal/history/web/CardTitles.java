package jp.tsunagari.portal.history.web;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.tsunagari.portal.card.Card;
import jp.tsunagari.portal.card.CardHistoryStore.CardVersion;
import jp.tsunagari.portal.card.CardKey;
import jp.tsunagari.portal.card.CardKind;
import jp.tsunagari.portal.initiative.InitiativeStore;
import jp.tsunagari.portal.organisation.OrganisationStore;
import org.springframework.stereotype.Component;

/** Names cards; two queries, however many there are. */
@Component
class CardTitles {

    private final InitiativeStore initiatives;
    private final OrganisationStore organisations;

    CardTitles(InitiativeStore initiatives, OrganisationStore organisations) {
        this.initiatives = initiatives;
        this.organisations = organisations;
    }

    Map<CardKey, String> of(List<CardVersion> versions) {
        Stream<Card<?>> cards = Stream.concat(
                initiatives.find(ids(versions, CardKind.INITIATIVE)).stream(),
                organisations.find(ids(versions, CardKind.ORGANISATION)).stream());
        return cards.collect(toMap(Card::cardKey, Card::name));
    }

    private static List<Long> ids(List<CardVersion> versions, CardKind kind) {
        return versions.stream()
                .map(CardVersion::card)
                .filter(card -> card.kind() == kind)
                .map(CardKey::id)
                .distinct()
                .toList();
    }
}
