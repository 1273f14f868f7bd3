package jp.tsunagari.portal.card.web;

import java.util.Optional;
import jp.tsunagari.portal.account.Role;
import jp.tsunagari.portal.card.CardHistoryStore;
import jp.tsunagari.portal.card.CardKey;
import jp.tsunagari.portal.card.CardKind;
import jp.tsunagari.portal.card.CardStore;
import jp.tsunagari.portal.card.Change;
import jp.tsunagari.portal.card.ChangeKind;
import jp.tsunagari.portal.initiative.InitiativeStore;
import jp.tsunagari.portal.organisation.OrganisationStore;
import jp.tsunagari.portal.security.Authority;
import jp.tsunagari.portal.security.SignedIn;
import jp.tsunagari.portal.web.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens cards for those whose cards they are; to all others they do not exist. */
@Component
public class CardAccess {

    private final Authority authority;
    private final InitiativeStore initiatives;
    private final OrganisationStore organisations;
    private final CardHistoryStore history;

    CardAccess(
            Authority authority,
            InitiativeStore initiatives,
            OrganisationStore organisations,
            CardHistoryStore history) {
        this.authority = authority;
        this.initiatives = initiatives;
        this.organisations = organisations;
        this.history = history;
    }

    public CardStore<?, ?, ?> store(CardKind kind) {
        return switch (kind) {
            case ORGANISATION -> organisations;
            case INITIATIVE -> initiatives;
        };
    }

    /** The store of the cards below an address, which names their kind in the plural: {@code initiatives}. */
    public CardStore<?, ?, ?> store(String plural) {
        return store(plural.equals("initiatives") ? CardKind.INITIATIVE : CardKind.ORGANISATION);
    }

    /** Where a card is edited; its history and all else lie below. */
    public static String path(CardKey card) {
        return switch (card.kind()) {
            case ORGANISATION -> "/my/organisations/" + card.id();
            case INITIATIVE -> "/my/initiatives/" + card.id();
        };
    }

    /**
     * @throws NotFoundException if there is no such card, or the person may not edit it
     */
    public <D> OpenCard<D> open(CardStore<D, ?, ?> store, long id, SignedIn person) {
        OpenCard<D> card = find(store, id).orElseThrow(() -> new NotFoundException("no card " + id));
        authority.requireMayEdit(person, card.organisationId());
        return card;
    }

    /** The card as it is. */
    <D> Optional<OpenCard<D>> find(CardStore<D, ?, ?> store, long id) {
        // The number first: a version that comes between makes both sides of a merge agree, and nothing is lost.
        int number = history.lastNumber(new CardKey(store.kind(), id));
        return store.find(id).map(card -> OpenCard.of(card, number));
    }

    /** What the card said in one of its versions; empty if there never was such a version. */
    <D> Optional<D> version(CardStore<D, ?, ?> store, long id, int number) {
        return history.content(new CardKey(store.kind(), id), number).map(store::read);
    }

    /**
     * @param found what was found at an address
     * @throws NotFoundException if that is nothing, or the person may not edit it
     */
    <D> EditedCard<D> edit(Optional<EditedCard<D>> found, SignedIn person) {
        EditedCard<D> editing = found.orElseThrow(() -> new NotFoundException("no such card"));
        authority.requireMayEdit(person, editing.organisationId());
        return editing;
    }

    /** Whether an account may edit the cards of an organisation by now. */
    boolean mayEdit(long accountId, long organisationId) {
        return authority.mayEdit(accountId, organisationId);
    }

    /** The own page that shows this organisation's cards; an admin need not belong to it. */
    static String home(SignedIn person, long organisationId) {
        return person.role() == Role.ADMIN ? "/my?organisation=" + organisationId : "/my";
    }

    /** A change by this person. */
    public static Change by(SignedIn person, ChangeKind kind, @Nullable String reason) {
        Change change = Change.by(
                kind, person.accountId(), person.displayName(), reason == null || reason.isBlank() ? null : reason);
        return person.role() == Role.STAFF ? change.byOwner() : change;
    }
}
