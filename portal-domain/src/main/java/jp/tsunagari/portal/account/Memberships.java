package jp.tsunagari.portal.account;

import java.util.List;
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
}
