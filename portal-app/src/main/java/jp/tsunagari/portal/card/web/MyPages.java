package jp.tsunagari.portal.card.web;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import jp.tsunagari.portal.account.Memberships;
import jp.tsunagari.portal.card.CardDraft;
import jp.tsunagari.portal.card.CardDraftStore;
import jp.tsunagari.portal.card.DraftKey;
import jp.tsunagari.portal.card.DraftKind;
import jp.tsunagari.portal.initiative.InitiativeCard;
import jp.tsunagari.portal.initiative.InitiativeDates;
import jp.tsunagari.portal.initiative.InitiativeDetails;
import jp.tsunagari.portal.initiative.InitiativeStore;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.organisation.OrganisationCard;
import jp.tsunagari.portal.organisation.OrganisationDetails;
import jp.tsunagari.portal.organisation.OrganisationStore;
import jp.tsunagari.portal.security.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a person's own page together. */
@Component
class MyPages {

    /**
     * A card on a person's own page.
     *
     * @param todo what is missing or was flagged, in words for its organisation
     * @param draftAt when the person last left a draft of it, null if there is none
     * @param dates null for an organisation
     */
    record MyCardView<D>(
            OpenCard<D> card,
            List<String> todo,
            @Nullable Instant draftAt,
            @Nullable InitiativeDates dates,
            @Nullable Instant editedAt,
            @Nullable Instant verifiedAt) {

        MyCardView {
            todo = List.copyOf(todo);
        }
    }

    /**
     * An organisation on a person's own page, with its initiatives.
     *
     * @param newDraftAt when the person last left a draft of a new initiative, null if there is none
     */
    record MyOrganisationView(
            MyCardView<OrganisationDetails> card,
            List<MyCardView<InitiativeDetails>> initiatives,
            @Nullable Instant newDraftAt) {

        MyOrganisationView {
            initiatives = List.copyOf(initiatives);
        }
    }

    private final Memberships memberships;
    private final OrganisationStore organisations;
    private final InitiativeStore initiatives;
    private final CardDraftStore drafts;
    private final CardGaps gaps;

    MyPages(
            Memberships memberships,
            OrganisationStore organisations,
            InitiativeStore initiatives,
            CardDraftStore drafts,
            Messages messages) {
        this.memberships = memberships;
        this.organisations = organisations;
        this.initiatives = initiatives;
        this.drafts = drafts;
        this.gaps = new CardGaps(messages);
    }

    /** The organisations of a person by name; none for an admin who belongs to none. */
    List<MyOrganisationView> of(SignedIn person) {
        return organisations(memberships.organisationsOf(person.accountId()), person);
    }

    /** One organisation, for an admin as for its own people. Whether they may see it was asked before. */
    List<MyOrganisationView> of(SignedIn person, long organisationId) {
        return organisations(List.of(organisationId), person);
    }

    private List<MyOrganisationView> organisations(List<Long> ids, SignedIn person) {
        Map<DraftKey, Instant> left =
                drafts.of(person.accountId()).stream().collect(toMap(CardDraft::key, CardDraft::savedAt));
        return organisations.find(ids).stream()
                .sorted(Comparator.comparing(
                        (OrganisationCard card) -> card.details().coreName()))
                .map(card -> organisation(card, person.accountId(), left))
                .toList();
    }

    private MyOrganisationView organisation(OrganisationCard card, long account, Map<DraftKey, Instant> left) {
        return new MyOrganisationView(
                new MyCardView<>(
                        OpenCard.of(card, 0),
                        gaps.of(card.details()),
                        left.get(new DraftKey(account, DraftKind.ORGANISATION, card.id())),
                        null,
                        card.editedAt(),
                        card.verifiedAt()),
                initiatives.ofOrganisation(card.id()).stream()
                        .map(initiative -> initiative(initiative, account, left))
                        .toList(),
                left.get(new DraftKey(account, DraftKind.NEW_INITIATIVE, card.id())));
    }

    private MyCardView<InitiativeDetails> initiative(InitiativeCard card, long account, Map<DraftKey, Instant> left) {
        return new MyCardView<>(
                OpenCard.of(card, 0),
                gaps.of(card.details()),
                left.get(new DraftKey(account, DraftKind.INITIATIVE, card.id())),
                card.dates(),
                card.dates().edited(),
                card.dates().verified());
    }
}
