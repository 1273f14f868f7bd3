package jp.tsunagari.portal.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.tsunagari.portal.audit.AuditAction;
import jp.tsunagari.portal.audit.AuditEvent;
import jp.tsunagari.portal.audit.AuditLog;
import jp.tsunagari.portal.audit.AuditSubject;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.text.VisibleText;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Invitations by e-mail address: a secret link, good once and for a time. */
@Service
@Transactional(readOnly = true)
public class Invitations {

    /** How long a link is good. */
    public static final Duration VALIDITY = Duration.ofDays(7);

    private static final String SELECT = """
            select i.id, i.email, i.role, i.invited_by, i.invited_at, i.expires_at,
                   array(select o.organisation_id from invitation_organisation o
                         where o.invitation_id = i.id order by o.organisation_id) as organisations
            from invitation i where i.accepted_at is null and i.revoked_at is null
            """;

    private final JdbcClient jdbc;
    private final UserAccounts accounts;
    private final AuditLog audit;
    private final Messages messages;
    private final Clock clock;

    Invitations(JdbcClient jdbc, UserAccounts accounts, AuditLog audit, Messages messages, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.audit = audit;
        this.messages = messages.stored();
        this.clock = clock;
    }

    /** Those that can still be accepted or have run out, the latest first. */
    public List<InvitationView> open() {
        return jdbc.sql(SELECT + " order by i.invited_at desc, i.id desc")
                .query(Invitations::view)
                .list();
    }

    /** The open invitation with this id; empty if it was accepted or revoked. */
    public Optional<InvitationView> find(long id) {
        return jdbc.sql(SELECT + " and i.id = :id")
                .param("id", id)
                .query(Invitations::view)
                .optional();
    }

    /** The invitation that a link leads to, if it can still be accepted. */
    public Optional<InvitationView> find(SecretToken token) {
        return jdbc.sql(SELECT + " and i.token_hash = :hash and i.expires_at > :now")
                .param("hash", token.hash())
                .param("now", Timestamp.from(clock.instant()))
                .query(Invitations::view)
                .optional();
    }

    /**
     * Invites a person. An open invitation of the same address is revoked, so that only the latest link is good.
     *
     * @param organisations the ids of those whose cards the person shall keep
     * @param invitedBy the name of the admin
     * @return the secret of the link, which is stored nowhere
     * @throws AlreadyAnAccountException if there is an account of this address
     */
    @Transactional
    public SecretToken invite(String email, Role role, Collection<Long> organisations, String invitedBy) {
        String address = VisibleText.plain(email);
        if (accounts.findCredentials(address).isPresent()) {
            throw new AlreadyAnAccountException();
        }
        int replaced = jdbc.sql("update invitation set revoked_at = :now"
                        + " where email = :email and accepted_at is null and revoked_at is null")
                .param("now", Timestamp.from(clock.instant()))
                .param("email", address)
                .update();
        SecretToken token = SecretToken.random();
        Instant now = clock.instant();
        long id = jdbc.sql("""
                        insert into invitation (email, role, token_hash, invited_by, invited_at, expires_at)
                        values (:email, :role, :hash, :by, :now, :expires) returning id
                        """)
                .param("email", address)
                .param("role", role.name())
                .param("hash", token.hash())
                .param("by", invitedBy)
                .param("now", Timestamp.from(now))
                .param("expires", Timestamp.from(now.plus(VALIDITY)))
                .query(Long.class)
                .single();
        organisations.stream()
                .distinct()
                .forEach(organisation -> jdbc.sql(
                                "insert into invitation_organisation values (:invitation, :organisation)")
                        .param("invitation", id)
                        .param("organisation", organisation)
                        .update());
        AuditAction action = replaced == 0 ? AuditAction.INVITED : AuditAction.INVITATION_RESENT;
        audit.record(AuditEvent.of(action)
                .to(AuditSubject.INVITATION, id, address)
                .with(messages.get("audit.detail.role"), messages.get(role.messageKey())));
        return token;
    }

    /**
     * Lets an officer in who has registered with this address: by a link, as if invited. Whoever has been invited for
     * something else keeps that invitation, and there is no link.
     *
     * @throws AlreadyAnAccountException if there is an account of this address
     */
    @Transactional
    public Optional<SecretToken> register(String email) {
        boolean otherwise = jdbc.sql(SELECT + " and i.email = :email and i.role <> 'OFFICER' and i.expires_at > :now")
                .param("email", VisibleText.plain(email))
                .param("now", Timestamp.from(clock.instant()))
                .query(Invitations::view)
                .optional()
                .isPresent();
        return otherwise
                ? Optional.empty()
                : Optional.of(invite(email, Role.OFFICER, List.of(), messages.get("account.log.registered")));
    }

    /** Makes the link useless; nothing happens if it is already. */
    @Transactional
    public void revoke(long id) {
        jdbc.sql("update invitation set revoked_at = :now"
                        + " where id = :id and accepted_at is null and revoked_at is null returning email")
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id)
                .query(String.class)
                .optional()
                .ifPresent(email -> audit.record(
                        AuditEvent.of(AuditAction.INVITATION_REVOKED).to(AuditSubject.INVITATION, id, email)));
    }

    /**
     * Makes an account of an invitation; two who try at once do not both succeed.
     *
     * @param passwordHash encoded, with the encoder's prefix
     * @param language in which the person is written to
     * @return the login name; empty if the link is not good any more
     */
    @Transactional
    public Optional<String> accept(SecretToken token, String displayName, String passwordHash, Locale language) {
        Optional<InvitationView> found = find(token);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        InvitationView invitation = found.get();
        int accepted = jdbc.sql("update invitation set accepted_at = :now"
                        + " where id = :id and accepted_at is null and revoked_at is null")
                .param("now", Timestamp.from(clock.instant()))
                .param("id", invitation.id())
                .update();
        if (accepted == 0 || accounts.findCredentials(invitation.email()).isPresent()) {
            return Optional.empty();
        }
        long account = accounts.add(invitation.email(), displayName, passwordHash, invitation.role());
        accounts.changeLanguage(account, language);
        accounts.setOrganisations(account, invitation.organisations());
        audit.record(AuditEvent.of(AuditAction.INVITATION_ACCEPTED)
                .by(account, displayName.strip())
                .to(AuditSubject.ACCOUNT, account, invitation.email())
                .with(
                        messages.get("audit.detail.role"),
                        messages.get(invitation.role().messageKey()))
                .with(messages.get("audit.detail.invited-by"), invitation.invitedBy()));
        return Optional.of(invitation.email());
    }

    private static InvitationView view(ResultSet row, int number) throws SQLException {
        return new InvitationView(
                row.getLong("id"),
                row.getString("email"),
                Role.valueOf(row.getString("role")),
                ids(row.getArray("organisations").getArray()),
                row.getString("invited_by"),
                row.getTimestamp("invited_at").toInstant(),
                row.getTimestamp("expires_at").toInstant());
    }

    private static List<Long> ids(@Nullable Object array) {
        return array == null ? List.of() : List.of((Long[]) array);
    }

    /** This address has an account already. */
    public static class AlreadyAnAccountException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        AlreadyAnAccountException() {
            super("has an account already");
        }
    }

    /**
     * An invitation that was not accepted yet.
     *
     * @param organisations the ids of those whose cards the person shall keep
     */
    public record InvitationView(
            long id,
            String email,
            Role role,
            List<Long> organisations,
            String invitedBy,
            Instant invitedAt,
            Instant expiresAt) {

        public InvitationView {
            organisations = List.copyOf(organisations);
        }
    }
}
