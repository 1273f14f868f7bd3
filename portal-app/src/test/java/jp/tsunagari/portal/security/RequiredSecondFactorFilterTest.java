package jp.tsunagari.portal.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Objects;
import jp.tsunagari.portal.account.Role;
import jp.tsunagari.portal.account.UserAccounts;
import jp.tsunagari.portal.account.factor.FactorDuty;
import jp.tsunagari.portal.account.factor.SecondFactors;
import jp.tsunagari.portal.testing.PortalTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Where admins must have a second factor. */
@PortalTest
class RequiredSecondFactorFilterTest {

    @Autowired
    private SecondFactors factors;

    @Autowired
    private JdbcClient database;

    @Autowired
    private UserAccounts accounts;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @ParameterizedTest
    @CsvSource({
        "ADMIN, /admin/imports,                 true",
        "ADMIN, /my,                            true",
        "ADMIN, /account/sessions,              true",
        "ADMIN, /account/second-factor,         false",
        "ADMIN, /account/second-factor/confirm, false",
        "ADMIN, /initiatives,                   false",
        "STAFF, /my,                            false"
    })
    void anAdminWithoutOneIsLedToSetItUp(Role role, String path, boolean led) throws Exception {
        assertThat(redirectOf(role, path)).isEqualTo(led ? "/account/second-factor" : null);
    }

    @Test
    void nobodyIsLedWhoHasNotSignedIn() throws Exception {
        assertThat(answer("/my")).isNull();
    }

    private String redirectOf(Role role, String path) throws Exception {
        long id = accounts.findCredentials("admin").orElseThrow().accountId();
        assertThat(factors.isOn(id)).isFalse();
        SignedIn person = new SignedIn(id, "admin", "管理 花子", role, true, null);
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        person, null, Objects.requireNonNull(person.getAuthorities())));
        return answer(path);
    }

    private String answer(String path) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        MockFilterChain chain = new MockFilterChain();
        new RequiredSecondFactorFilter(new FactorDuty(database, Clock.systemUTC(), "true", 14), Clock.systemUTC())
                .doFilter(new MockHttpServletRequest("GET", path), response, chain);
        assertThat(chain.getRequest() == null).isEqualTo(response.getRedirectedUrl() != null);
        return response.getRedirectedUrl();
    }
}
