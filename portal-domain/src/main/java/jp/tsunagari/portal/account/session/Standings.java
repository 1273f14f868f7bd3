package jp.tsunagari.portal.account.session;

import java.util.Optional;
import jp.tsunagari.portal.account.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Looks at an account between two requests of the person: one short query, nothing is kept. */
@Service
public class Standings {

    private final JdbcClient database;

    Standings(JdbcClient database) {
        this.database = database;
    }

    /** The role that the account has now; empty for one that may not be used, or is not there any more. */
    public Optional<Role> roleOf(long accountId) {
        return database.sql("select role from user_account where id = ? and enabled")
                .param(accountId)
                .query(String.class)
                .optional()
                .map(Role::valueOf);
    }
}
