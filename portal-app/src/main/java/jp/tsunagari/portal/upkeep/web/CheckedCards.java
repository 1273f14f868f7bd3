package jp.tsunagari.portal.upkeep.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.tsunagari.portal.card.Card;
import jp.tsunagari.portal.card.CardKey;
import jp.tsunagari.portal.card.CardKind;
import jp.tsunagari.portal.card.web.CardAccess;
import jp.tsunagari.portal.initiative.InitiativeStore;
import jp.tsunagari.portal.organisation.OrganisationCard;
import jp.tsunagari.portal.organisation.OrganisationStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The public cards of an organisation, as its people are asked about them: its own, then its cases. */
@Component
class CheckedCards {

    private final OrganisationStore organisations;
    private final InitiativeStore initiatives;

    CheckedCards(OrganisationStore organisations, InitiativeStore initiatives) {
        this.organisations = organisations;
        this.initiatives = initiatives;
    }

    /** Empty if the organisation is not in the catalogue any more. */
    List<CheckedCard> of(long organisationId) {
        Optional<OrganisationCard> organisation = organisations.find(organisationId);
        List<CheckedCard> cards = new ArrayList<>();
        organisation.ifPresent(card -> cards.add(CheckedCard.of(card, card.verifiedAt())));
        initiatives.ofOrganisation(organisationId).stream()
                .filter(card -> card.withdrawnAt() == null)
                .forEach(card -> cards.add(CheckedCard.of(card, card.dates().verified())));
        return cards;
    }

    /**
     * A card that may be confirmed.
     *
     * @param version that is shown
     * @param checkedAt null if never
     */
    record CheckedCard(
            CardKey key,
            String name,
            String slug,
            long version,
            @Nullable Instant checkedAt) {

        private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

        static CheckedCard of(Card<?> card, @Nullable Instant checkedAt) {
            return new CheckedCard(card.cardKey(), card.name(), card.slug(), card.version(), checkedAt);
        }

        boolean isOfOrganisation() {
            return key.kind() == CardKind.ORGANISATION;
        }

        public String publicPath() {
            return (isOfOrganisation() ? "/organisations/" : "/initiatives/") + slug;
        }

        public String editPath() {
            return CardAccess.path(key);
        }

        /** As a form names it, with the version that is shown: {@code initiative-12-3}. */
        public String box() {
            return prefix() + version;
        }

        /** The version of it that a form has shown, if the form names it here. */
        Optional<Long> seenIn(String box) {
            String prefix = prefix();
            String version = box.startsWith(prefix) ? box.substring(prefix.length()) : "";
            return NUMBER.matcher(version).matches() ? Optional.of(Long.valueOf(version)) : Optional.empty();
        }

        private String prefix() {
            return key.kind().name().toLowerCase(Locale.ROOT) + "-" + key.id() + "-";
        }

        /** Of the word for its kind. */
        public String kindKey() {
            return key.kind().messageKey();
        }
    }
}
