package jp.tsunagari.portal.security;

import jp.tsunagari.portal.account.Credentials;
import jp.tsunagari.portal.account.UserAccounts;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsPasswordService;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Service;

/** Lets Spring Security find the portal's accounts, and store their passwords as they are stored by now. */
@Service
class AccountDetailsService implements UserDetailsService, UserDetailsPasswordService {

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

    @Override
    public UserDetails updatePassword(UserDetails known, @Nullable String newHash) {
        String formerHash = known.getPassword();
        if (known instanceof SignedIn person && formerHash != null && newHash != null) {
            accounts.storeAgain(person.accountId(), formerHash, newHash);
        }
        return known;
    }
}
