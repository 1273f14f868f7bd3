package jp.tsunagari.portal.security;

import jp.tsunagari.portal.account.Credentials;
import jp.tsunagari.portal.account.UserAccounts;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Service;

/** Lets Spring Security find the portal's accounts. */
@Service
class AccountDetailsService implements UserDetailsService {

    private final UserAccounts accounts;

    AccountDetailsService(UserAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public UserDetails loadUserByUsername(String login) {
        Credentials found =
                accounts.findCredentials(login).orElseThrow(() -> new UsernameNotFoundException("no such account"));
        return new SignedIn(
                found.accountId(),
                found.login(),
                found.displayName(),
                found.role(),
                found.enabled(),
                found.passwordHash());
    }
}
