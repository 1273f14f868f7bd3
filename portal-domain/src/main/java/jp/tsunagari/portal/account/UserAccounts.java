package jp.tsunagari.portal.account;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.Types;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.tsunagari.portal.audit.AuditAction;
import jp.tsunagari.portal.audit.AuditEvent;
import jp.tsunagari.portal.audit.AuditLog;
import jp.tsunagari.portal.audit.AuditSubject;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.text.Fold;
import jp.tsunagari.portal.text.Folding;
import jp.tsunagari.portal.text.Lookalikes;
import jp.tsunagari.portal.text.VisibleText;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The accounts of the people who sign in. */
@Service
@Transactional(readOnly = true)
public class UserAccounts {

    private static final Folding SPELLINGS = Folding.of(
            Fold.COMPATIBILITY,
            Fold.INVISIBLE,
            Fold.CASE,
            Fold.KANA,
            Fold.LONG_VOWELS,
            Fold.VARIANTS,
            Fold.ACCENTS,
            Fold.SPACES);

    private final UserAccountRepository repository;
    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Messages messages;
    private final Clock clock;

    UserAccounts(UserAccountRepository repository, JdbcClient jdbc, AuditLog audit, Messages messages, Clock clock) {
        this.repository = repository;
        this.jdbc = jdbc;
        this.audit = audit;
        this.messages = messages.stored();
        this.clock = clock;
    }

    /** The account of this login name, however it is cased. */
    public Optional<Credentials> findCredentials(String login) {
        return repository.findByLogin(VisibleText.plain(login)).map(UserAccount::toCredentials);
    }

    public Optional<AccountView> find(long id) {
        return repository
                .findById(id)
                .map(account -> account.toView(organisations().getOrDefault(id, List.of())));
    }

    /** Those whose login or name holds this text, in the order of their logins; all for an empty text. */
    public List<AccountView> search(String text) {
        Map<Long, List<Long>> organisations = organisations();
        String literal = text.strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1");
        return repository.search(literal).stream()
                .map(account -> account.toView(organisations.getOrDefault(account.id(), List.of())))
                .toList();
    }

    /** The role that an account has by now; empty if there is no such account or it may not be used any more. */
    public Optional<Role> roleInUse(long id) {
        return jdbc.sql("select role from user_account where id = :account and enabled")
                .param("account", id)
                .query(String.class)
                .optional()
                .map(Role::valueOf);
    }

    public boolean hasAdmin() {
        return repository.existsByRole(Role.ADMIN);
    }

    /**
     * Adds an account that may be used at once.
     *
     * @param passwordHash encoded, with the encoder's prefix
     */
    @Transactional
    public void add(String login, String passwordHash, Role role) {
        add(login, "", passwordHash, role);
    }

    /**
     * As above, of a person who has said a name.
     *
     * @return the id
     */
    @Transactional
    public long add(String login, String displayName, String passwordHash, Role role) {
        return repository
                .save(new UserAccount(
                        VisibleText.plain(login), VisibleText.line(displayName), passwordHash, role, clock.instant()))
                .id();
    }

    /** Nothing if it is the name already. */
    @Transactional
    public void rename(long id, String displayName) {
        UserAccount account = locked(id);
        String before = account.toCredentials().displayName();
        String after = VisibleText.line(displayName);
        if (before.equals(after)) {
            return;
        }
        account.rename(after);
        audit.record(event(AuditAction.NAME_CHANGED, account)
                .with(messages.get("audit.detail.before"), before)
                .with(messages.get("audit.detail.after"), after));
    }

    /** In which language the portal writes to this person; that of the catalogue where there is no such account. */
    public Locale languageOf(long id) {
        return jdbc.sql("select language from user_account where id = :account")
                .param("account", id)
                .query(String.class)
                .optional()
                .map(Locale::forLanguageTag)
                .orElse(Locale.JAPANESE);
    }

    /** From now on mails to this person are in this language, which is one of the portal's. */
    @Transactional
    public void changeLanguage(long id, Locale language) {
        locked(id).speak(language.getLanguage());
        repository.flush();
    }

    /**
     * Whether another account is called so, by name or login, in whatever spelling: in the log and the history no one could
     * tell the two apart.
     *
     * @param own the account that may have the name; null for none
     */
    public boolean isNameTaken(String displayName, @Nullable Long own) {
        String wanted = SPELLINGS.apply(displayName);
        String looks = Lookalikes.key(displayName);
        return jdbc
                .sql("select login, display_name from user_account where id is distinct from :own")
                .param("own", own, Types.BIGINT)
                .query((row, number) -> List.of(row.getString(1), row.getString(2)))
                .stream()
                .flatMap(List::stream)
                .anyMatch(name -> SPELLINGS.apply(name).equals(wanted)
                        || Lookalikes.key(name).equals(looks));
    }

    /** @param passwordHash encoded, with the encoder's prefix */
    @Transactional
    public void changePassword(long id, String passwordHash) {
        UserAccount account = locked(id);
        account.changePassword(passwordHash, clock.instant());
        record(AuditAction.PASSWORD_CHANGED, account);
    }

    /** The same password in a newer way of storing it; nothing if it has been changed meanwhile. */
    @Transactional
    public void storeAgain(long id, String formerHash, String newHash) {
        jdbc.sql("update user_account set password_hash = :new where id = :id and password_hash = :former")
                .param("new", newHash)
                .param("id", id)
                .param("former", formerHash)
                .update();
    }

    /** @param login in lower case, of no other account */
    void changeLogin(long id, String login) {
        locked(id).changeLogin(login);
        repository.flush();
    }

    /** Sets the password of a user who has not signed in; the caller writes into the log how they came to it. */
    void resetPassword(long id, String passwordHash) {
        locked(id).changePassword(passwordHash, clock.instant());
    }

    /** @throws LastAdminException if no admin would be left who can sign in */
    @Transactional
    public void changeRole(long id, Role role) {
        UserAccount account = get(id);
        if (role != Role.ADMIN) {
            refuseIfLastAdmin(id);
        }
        if (account.role() == role) {
            return;
        }
        audit.record(event(AuditAction.ROLE_CHANGED, account)
                .with(
                        messages.get("audit.detail.before"),
                        messages.get(account.role().messageKey()))
                .with(messages.get("audit.detail.after"), messages.get(role.messageKey())));
        account.setRole(role);
        repository.flush();
    }

    /** @throws LastAdminException if no admin would be left who can sign in */
    @Transactional
    public void setEnabled(long id, boolean enabled) {
        UserAccount account = get(id);
        if (!enabled) {
            refuseIfLastAdmin(id);
        }
        account.setEnabled(enabled);
        repository.flush();
        record(enabled ? AuditAction.ACCOUNT_REACTIVATED : AuditAction.ACCOUNT_DEACTIVATED, account);
    }

    /** Puts these memberships in the place of the former ones. */
    @Transactional
    public void setOrganisations(long id, Collection<Long> organisations) {
        jdbc.sql("delete from account_organisation where account_id = :account")
                .param("account", id)
                .update();
        organisations.stream()
                .distinct()
                .forEach(organisation -> jdbc.sql("insert into account_organisation values (:account, :organisation)")
                        .param("account", id)
                        .param("organisation", organisation)
                        .update());
    }

    /** As above, of an account that has been in use; a line in the log says what changed, if anything did. */
    @Transactional
    public void changeOrganisations(long id, Collection<Long> organisations) {
        String before = organisationNames(id);
        setOrganisations(id, organisations);
        String after = organisationNames(id);
        if (!before.equals(after)) {
            audit.record(event(AuditAction.MEMBERSHIP_CHANGED, get(id))
                    .with(messages.get("audit.detail.before"), before)
                    .with(messages.get("audit.detail.after"), after));
        }
    }

    private String organisationNames(long id) {
        List<String> names =
                jdbc.sql("""
                        select o.name from account_organisation m
                        join organisation o on o.id = m.organisation_id where m.account_id = :account
                        order by o.id
                        """).param("account", id).query(String.class).list();
        return names.isEmpty()
                ? messages.get("account.log.no-organisations")
                : String.join(messages.get("account.log.separator"), names);
    }

    private void record(AuditAction action, UserAccount account) {
        audit.record(event(action, account));
    }

    private static AuditEvent event(AuditAction action, UserAccount account) {
        return AuditEvent.of(action).to(AuditSubject.ACCOUNT, account.id(), account.login());
    }

    /** @throws LastAdminException if this is the last admin who can sign in */
    void refuseIfLastAdmin(long id) {
        List<UserAccount> admins = repository.lockWorkingAdmins();
        boolean isOne = admins.stream().anyMatch(admin -> admin.id() == id && admin.isWorkingAdmin());
        if (isOne && admins.size() == 1) {
            throw new LastAdminException();
        }
    }

    private Map<Long, List<Long>> organisations() {
        return jdbc
                .sql("select account_id, organisation_id from account_organisation order by organisation_id")
                .query((row, number) -> Map.entry(row.getLong(1), row.getLong(2)))
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    private UserAccount locked(long id) {
        return repository.lock(id).orElseThrow(() -> new IllegalArgumentException("no account " + id));
    }

    private UserAccount get(long id) {
        return repository.findById(id).orElseThrow(() -> new IllegalArgumentException("no account " + id));
    }

    /** The change would leave the portal without an admin who can sign in. Nothing has been stored. */
    public static class LastAdminException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        LastAdminException() {
            super("the last admin stays");
        }
    }
}
