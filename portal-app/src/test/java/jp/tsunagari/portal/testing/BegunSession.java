package jp.tsunagari.portal.testing;

import java.util.List;
import jp.tsunagari.portal.account.Credentials;
import jp.tsunagari.portal.account.Role;
import jp.tsunagari.portal.account.UserAccounts;
import jp.tsunagari.portal.security.SignedIn;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** Sessions of people who have just come, for tests that have no use for passwords. */
public final class BegunSession {

    private BegunSession() {}

    /**
     * Of an account that is made for it; staff keep the cards of the first three organisations.
     *
     * @return the session's id
     */
    public static <S extends Session> String of(
            SessionRepository<S> sessions, UserAccounts accounts, String login, Role role) {
        accounts.setOrganisations(
                accounts.add(login, "", "{noop}never used to sign in", role),
                role == Role.STAFF ? List.of(1L, 2L, 3L) : List.of());
        Credentials found = accounts.findCredentials(login).orElseThrow();
        SignedIn person = new SignedIn(found.accountId(), login, found.displayName(), role, true, null);
        S session = sessions.createSession();
        session.setAttribute(
                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                new SecurityContextImpl(
                        UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities())));
        sessions.save(session);
        return session.getId();
    }
}
