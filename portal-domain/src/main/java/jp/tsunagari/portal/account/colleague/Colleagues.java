package jp.tsunagari.portal.account.colleague;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import jp.tsunagari.portal.account.Invitations;
import jp.tsunagari.portal.account.Invitations.AlreadyAnAccountException;
import jp.tsunagari.portal.account.Invitations.InvitationView;
import jp.tsunagari.portal.account.Memberships;
import jp.tsunagari.portal.account.Role;
import jp.tsunagari.portal.account.SecretToken;
import jp.tsunagari.portal.text.VisibleText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets the people of an organisation see who else keeps its cards, and invite others to. Nothing here reaches beyond the
 * organisations that a person belongs to: an invitation that an admin has made for more is neither seen nor replaced.
 */
@Service
@Transactional(readOnly = true)
public class Colleagues {

    private final JdbcClient database;
    private final Memberships memberships;
    private final Invitations invitations;

    Colleagues(JdbcClient database, Memberships memberships, Invitations invitations) {
        this.database = database;
        this.memberships = memberships;
        this.invitations = invitations;
    }

    /** The organisations of a person, by id, each with its people and with who has been invited. */
    public List<Team> teams(long accountId) {
        List<Long> own = memberships.organisationsOf(accountId);
        List<InvitationView> open = invitations.open().stream()
                .filter(invitation -> isWithin(invitation, own))
                .toList();
        List<Member> members = own.isEmpty()
                ? List.of()
                : database.sql("""
                        select m.organisation_id, a.id as account_id, a.login,
                            coalesce(nullif(a.display_name, ''), a.login) as name
                        from account_organisation m join user_account a on a.id = m.account_id
                        where m.organisation_id in (:own) and a.enabled order by name, a.id""").param("own", own).query(Member.class).list();
        return own.stream()
                .map(organisation -> new Team(
                        organisation,
                        members.stream()
                                .filter(member -> member.organisationId() == organisation)
                                .toList(),
                        open.stream()
                                .filter(invitation -> invitation.organisations().contains(organisation))
                                .map(invitation ->
                                        new Invited(invitation.id(), invitation.email(), invitation.expiresAt()))
                                .toList()))
                .toList();
    }

    /**
     * Invites somebody to keep the cards of an organisation; a former invitation to the same is replaced.
     *
     * @param inviter who belongs to the organisation
     * @return the secret of the link; empty if the inviter does not belong to the organisation, or the address has been
     *     invited to something else
     * @throws AlreadyAnAccountException if there is an account of this address
     */
    @Transactional
    public Optional<SecretToken> invite(long inviter, String inviterName, String email, long organisation) {
        List<Long> own = memberships.organisationsOf(inviter);
        String address = VisibleText.plain(email);
        Optional<InvitationView> former = invitations.open().stream()
                .filter(invitation -> invitation.email().equals(address))
                .findFirst();
        if (!own.contains(organisation)
                || former.filter(invitation -> !isWithin(invitation, own)).isPresent()) {
            return Optional.empty();
        }
        Collection<Long> organisations = new HashSet<>(List.of(organisation));
        former.ifPresent(invitation -> organisations.addAll(invitation.organisations()));
        return Optional.of(invitations.invite(address, Role.STAFF, organisations, inviterName));
    }

    /** Takes an open invitation to a person's own organisations back; nothing happens to any other. */
    @Transactional
    public void revoke(long accountId, long invitation) {
        List<Long> own = memberships.organisationsOf(accountId);
        invitations
                .find(invitation)
                .filter(found -> isWithin(found, own))
                .ifPresent(found -> invitations.revoke(found.id()));
    }

    private static boolean isWithin(InvitationView invitation, List<Long> own) {
        return invitation.role() == Role.STAFF && own.containsAll(invitation.organisations());
    }

    /** An organisation with those who keep its cards. */
    public record Team(long organisationId, List<Member> members, List<Invited> invited) {

        public Team {
            members = List.copyOf(members);
            invited = List.copyOf(invited);
        }
    }

    /**
     * One of an organisation's people.
     *
     * @param login the e-mail address
     * @param name never empty
     */
    public record Member(long organisationId, long accountId, String login, String name) {}

    /** Somebody who has been invited and has not come yet; the link may have run out. */
    public record Invited(long id, String email, Instant expiresAt) {}
}
