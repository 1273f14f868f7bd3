package jp.tsunagari.portal.account;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whose cards an account may keep. */
@Service
@Transactional(readOnly = true)
public class Memberships {

    private final JdbcClient jdbc;

    Memberships(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The organisations that the person belongs to; none for an account that may not sign in. */
    public List<Long> organisationsOf(long accountId) {
        return jdbc.sql("""
                        select m.organisation_id from account_organisation m
                        join user_account a on a.id = m.account_id
                        where a.id = :account and a.enabled order by m.organisation_id
                        """).param("account", accountId).query(Long.class).list();
    }

    /** Those who may sign in for an organisation and have an address for mail. */
    public List<Reachable> reachable(long organisationId) {
        return jdbc.sql("""
                        select a.id as account_id, a.login as email
                        from account_organisation m join user_account a on a.id = m.account_id
                        where m.organisation_id = :organisation and a.enabled and a.login like '%@%' order by a.id
                        """)
                .param("organisation", organisationId)
                .query(Reachable.class)
                .list();
    }

    /**
     * Those who answer for an organisation: its people; admins where there are none, and for what is nobody's.
     *
     * @param organisationId null for what is no organisation's
     */
    public List<Reachable> answering(@Nullable Long organisationId) {
        List<Reachable> people = organisationId == null ? List.of() : reachable(organisationId);
        return people.isEmpty() ? jdbc.sql("""
                        select id as account_id, login as email from user_account
                        where role = 'ADMIN' and enabled and login like '%@%' order by id
                        """).query(Reachable.class).list() : people;
    }

    /** Whether the account is in use and either an admin's or belongs to this organisation. */
    public boolean mayEdit(long accountId, long organisationId) {
        return jdbc.sql("""
                        select exists (
                            select from user_account a where a.id = :account and a.enabled and (
                                a.role = 'ADMIN' or exists (
                                    select from account_organisation m
                                    where m.account_id = a.id and m.organisation_id = :organisation)))
                        """)
                .param("account", accountId)
                .param("organisation", organisationId)
                .query(Boolean.class)
                .single();
    }

    /** Somebody who can be written to. */
    public record Reachable(long accountId, String email) {}
}
