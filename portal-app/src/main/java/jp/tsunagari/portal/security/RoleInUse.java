package jp.tsunagari.portal.security;

import java.util.Set;
import java.util.function.Supplier;
import jp.tsunagari.portal.account.Role;
import jp.tsunagari.portal.account.UserAccounts;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/**
 * Lets people in who signed in with one of these roles and still have one: an account that has been closed, or an admin
 * who is none any more, is out with the next request and not when the session ends.
 */
class RoleInUse implements AuthorizationManager<RequestAuthorizationContext> {

    private final UserAccounts accounts;
    private final Set<Role> roles;
    private final AuthorityAuthorizationManager<RequestAuthorizationContext> signedInAs;

    RoleInUse(UserAccounts accounts, Set<Role> roles) {
        this.accounts = accounts;
        this.roles = Set.copyOf(roles);
        this.signedInAs = AuthorityAuthorizationManager.hasAnyRole(
                roles.stream().map(Role::name).toArray(String[]::new));
    }

    @Override
    public @Nullable AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
        AuthorizationResult result = signedInAs.authorize(authentication, context);
        if (result == null || !result.isGranted()) {
            return result;
        }
        Authentication known = authentication.get();
        return known != null && known.getPrincipal() instanceof SignedIn person
                ? new AuthorizationDecision(accounts.roleInUse(person.accountId())
                        .filter(roles::contains)
                        .isPresent())
                : result;
    }
}
