package jp.tsunagari.portal.follow.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.tsunagari.portal.card.web.CardWords;
import jp.tsunagari.portal.follow.web.Digest.DigestField;
import jp.tsunagari.portal.history.web.Differences;
import jp.tsunagari.portal.initiative.InitiativeShape;
import jp.tsunagari.portal.merge.CardShape;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.organisation.OrganisationShape;
import jp.tsunagari.portal.organisation.Organisations;
import org.springframework.stereotype.Component;

/** Says what differs in a card, for people who have no access to its history. */
@Component
class DigestWords {

    /** About the reading of the document, not about the case. */
    private static final Set<String> UNTOLD = Set.of(InitiativeShape.NOTES.name());

    /**
     * About persons: who takes their name out of a card does not want it sent to all who follow it. The page says what holds
     * now.
     */
    private static final Set<String> WITHHELD =
            Set.of(OrganisationShape.REPRESENTATIVES.name(), OrganisationShape.CONTACT.name());

    private static final int MAX_ELEMENTS = 6;

    private final Differences differences;
    private final CardWords cards;
    private final Organisations organisations;
    private final Messages messages;

    DigestWords(Differences differences, CardWords cards, Organisations organisations, Messages messages) {
        this.differences = differences;
        this.cards = cards;
        this.organisations = organisations;
        this.messages = messages;
    }

    String of(String key) {
        return messages.get(key);
    }

    /** What organisations are called. */
    Map<Long, String> organisations(Collection<Long> ids) {
        return organisations.findByIds(ids).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().name()));
    }

    /** The fields that differ. */
    <D> List<DigestField> fields(CardShape<D> shape, D before, D after) {
        return differences.between(shape, before, after, cards.speaker()).stream()
                .filter(field -> !UNTOLD.contains(field.name()))
                .map(field -> {
                    boolean withheld = WITHHELD.contains(field.name());
                    return new DigestField(
                            field.label(),
                            withheld,
                            field.reordered(),
                            withheld
                                    ? List.of()
                                    : field.elements().stream()
                                            .limit(MAX_ELEMENTS)
                                            .map(ShortDiff::of)
                                            .toList());
                })
                .toList();
    }
}
