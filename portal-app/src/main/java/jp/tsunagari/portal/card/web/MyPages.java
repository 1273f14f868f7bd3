package jp.tsunagari.portal.card.web;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import jp.tsunagari.portal.account.Memberships;
import jp.tsunagari.portal.card.CardDraftStore;
import jp.tsunagari.portal.card.CardDraftStore.CardDraft;
import jp.tsunagari.portal.card.CardDraftStore.DraftKey;
import jp.tsunagari.portal.card.DraftKind;
import jp.tsunagari.portal.initiative.InitiativeCard;
import jp.tsunagari.portal.initiative.InitiativeDates;
import jp.tsunagari.portal.initiative.InitiativeDetails;
import jp.tsunagari.portal.initiative.InitiativeStore;
import jp.tsunagari.portal.initiative.RegionBasis;
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
                gaps.of(card.details(), isSettled(card.dates())),
                left.get(new DraftKey(account, DraftKind.INITIATIVE, card.id())),
                card.dates(),
                card.dates().edited(),
                card.dates().verified());
    }

    /** Whether its organisation has confirmed what the latest document says, with what the reader remarked on it. */
    private static boolean isSettled(InitiativeDates dates) {
        Instant verified = dates.verified();
        Instant imported = dates.imported();
        return verified != null && (imported == null || !verified.isBefore(imported));
    }

    /** What a card leaves open, in words for those who can fill it in. */
    private static final class CardGaps {

        private static final String PREFIX = "card-form.gap.";

        private final Messages messages;

        CardGaps(Messages messages) {
            this.messages = messages;
        }

        List<String> of(OrganisationDetails details) {
            List<String> gaps = new ArrayList<>();
            add(gaps, details.reading() == null, "reading");
            add(gaps, details.representatives().isEmpty(), "representatives");
            add(gaps, details.founded() == null, "founded");
            add(gaps, details.address() == null, "address");
            add(gaps, details.website() == null, "website");
            add(gaps, details.contact() == null, "contact");
            return gaps;
        }

        /** @param settled whether the remarks of the reader have been looked at */
        List<String> of(InitiativeDetails details, boolean settled) {
            List<String> gaps = new ArrayList<>();
            add(gaps, details.title() == null, "title");
            add(gaps, details.targetPhrases().isEmpty(), "target-phrases");
            add(gaps, details.approachItems().isEmpty(), "approach-items");
            add(gaps, details.targetGroups().isEmpty(), "target-groups");
            add(gaps, details.approaches().isEmpty(), "approaches");
            add(gaps, details.regions().isEmpty(), "regions");
            add(gaps, isOnlyAddress(details), "only-address");
            add(gaps, details.metrics().isEmpty(), "metrics");
            add(
                    gaps,
                    details.sections().stream()
                            .allMatch(section -> section.body().isBlank()),
                    "sections");
            details.notes().stream()
                    .filter(note -> !settled)
                    .forEach(note ->
                            gaps.add(messages.get(PREFIX + "note", String.valueOf(note.line()), note.message())));
            return gaps;
        }

        private static boolean isOnlyAddress(InitiativeDetails details) {
            return !details.regions().isEmpty()
                    && details.regions().stream().allMatch(region -> region.basis() == RegionBasis.ADDRESS);
        }

        private void add(List<String> gaps, boolean isOpen, String what) {
            if (isOpen) {
                gaps.add(messages.get(PREFIX + what));
            }
        }
    }
}
