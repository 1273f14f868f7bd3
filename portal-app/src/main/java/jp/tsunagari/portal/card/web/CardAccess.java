package jp.tsunagari.portal.card.web;

import java.util.Optional;
import jp.tsunagari.portal.account.Role;
import jp.tsunagari.portal.card.CardKey;
import jp.tsunagari.portal.card.CardKind;
import jp.tsunagari.portal.card.Change;
import jp.tsunagari.portal.card.ChangeKind;
import jp.tsunagari.portal.security.Authority;
import jp.tsunagari.portal.security.SignedIn;
import jp.tsunagari.portal.web.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens cards for those whose cards they are; to all others they do not exist. */
@Component
public class CardAccess {

    private final Authority authority;
    private final InitiativeDesk initiatives;
    private final OrganisationDesk organisations;

    CardAccess(Authority authority, InitiativeDesk initiatives, OrganisationDesk organisations) {
        this.authority = authority;
        this.initiatives = initiatives;
        this.organisations = organisations;
    }

    public CardDesk<?> desk(CardKind kind) {
        return switch (kind) {
            case ORGANISATION -> organisations;
            case INITIATIVE -> initiatives;
        };
    }

    /** The desk of the cards below an address, which names their kind in the plural: {@code initiatives}. */
    public CardDesk<?> desk(String plural) {
        return desk(plural.equals("initiatives") ? CardKind.INITIATIVE : CardKind.ORGANISATION);
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
    public <D> OpenCard<D> open(CardDesk<D> desk, long id, SignedIn person) {
        OpenCard<D> card = desk.find(id).orElseThrow(() -> new NotFoundException("no card " + id));
        authority.requireMayEdit(person, card.organisationId());
        return card;
    }

    /**
     * @param found what was found at an address
     * @throws NotFoundException if that is nothing, or the person may not edit it
     */
    <D> Editing<D> edit(Optional<Editing<D>> found, SignedIn person) {
        Editing<D> editing = found.orElseThrow(() -> new NotFoundException("no such card"));
        authority.requireMayEdit(person, editing.organisationId());
        return editing;
    }

    /** The own page that shows this organisation's cards; an admin need not belong to it. */
    static String home(SignedIn person, long organisationId) {
        return person.role() == Role.ADMIN ? "/my?organisation=" + organisationId : "/my";
    }

    /** A change by this person. */
    public static Change by(SignedIn person, ChangeKind kind, @Nullable String reason) {
        return Change.by(
                kind, person.accountId(), person.displayName(), reason == null || reason.isBlank() ? null : reason);
    }
}
