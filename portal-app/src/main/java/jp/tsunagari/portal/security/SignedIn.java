package jp.tsunagari.portal.security;

import java.util.Collection;
import java.util.List;
import jp.tsunagari.portal.account.Role;
import jp.tsunagari.portal.security.session.SessionOwner;
import jp.tsunagari.portal.web.ShownName;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** The person who is signed in. */
public final class SignedIn implements UserDetails, CredentialsContainer, SessionOwner, ShownName {

    private static final long serialVersionUID = 1L;

    private final long accountId;
    private final String login;
    private final String displayName;
    private final Role role;
    private final boolean enabled;
    /** Never kept with the session. */
    private transient @Nullable String passwordHash;

    public SignedIn(
            long accountId,
            String login,
            String displayName,
            Role role,
            boolean enabled,
            @Nullable String passwordHash) {
        this.accountId = accountId;
        this.login = login;
        this.displayName = displayName;
        this.role = role;
        this.enabled = enabled;
        this.passwordHash = passwordHash;
    }

    @Override
    public long accountId() {
        return accountId;
    }

    @Override
    public String displayName() {
        return displayName;
    }

    public Role role() {
        return role;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of(new SimpleGrantedAuthority("ROLE_" + role.name()));
    }

    @Override
    public @Nullable String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return login;
    }

    @Override
    public boolean isEnabled() {
        return enabled;
    }

    @Override
    public void eraseCredentials() {
        passwordHash = null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedIn signedIn && signedIn.accountId == accountId;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(accountId);
    }

    @Override
    public String toString() {
        return "SignedIn[" + login + "]";
    }
}
