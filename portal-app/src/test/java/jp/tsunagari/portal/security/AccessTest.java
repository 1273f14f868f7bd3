package jp.tsunagari.portal.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.List;
import jp.tsunagari.portal.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Who may come in, and with which headers. */
@PortalTest
class AccessTest {

    @Autowired
    private MockMvcTester mvc;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/admin",
                "/admin/imports",
                "/admin/imports/1",
                "/admin/search",
                "/admin/searches",
                "/admin/searches.csv",
                "/admin/usage",
                "/admin/usage.csv",
                "/admin/audit",
                "/admin/audit.csv",
                "/admin/edits",
                "/admin/nothing"
            })
    void adminPagesAreForAdminsOnly(String path) {
        assertThat(mvc.get().uri(path)).hasStatus(HttpStatus.FOUND).hasRedirectedUrl("/login");
        assertThat(mvc.get().uri(path).with(user("staff").roles("STAFF"))).hasStatus(HttpStatus.FORBIDDEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/my", "/my/regions", "/my/initiatives/1", "/my/organisations/1/history", "/my/nothing"})
    void ownPagesAreForThoseWhoAreSignedIn(String path) {
        assertThat(mvc.get().uri(path)).hasStatus(HttpStatus.FOUND).hasRedirectedUrl("/login");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/account",
                "/account/sessions",
                "/account/second-factor",
                "/account/second-factor/code.svg",
                "/login/code",
                "/my"
            })
    void ownPagesAreForThoseWhoHaveSignedIn(String path) {
        assertThat(mvc.get().uri(path)).hasStatus(HttpStatus.FOUND).hasRedirectedUrl("/login");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator",
                "/actuator/env",
                "/actuator/heapdump",
                "/actuator/beans",
                "/h2-console",
                "/api/v2/x",
                "/application.yml"
            })
    void whatIsNotPublicIsNotThere(String path) {
        assertThat(mvc.get().uri(path)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri(path).with(user("admin").roles("ADMIN"))).hasStatus(HttpStatus.NOT_FOUND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void publicAddressesAreForReadingOnly(String method) {
        for (String data : List.of(
                "/",
                "/en/initiatives",
                "/initiatives/2025-watalis",
                "/css/site.css",
                "/compare",
                "/api/v1/initiatives",
                "/initiatives.csv",
                "/data/terms.csv",
                "/opensearch.xml")) {
            assertThat(mvc.method(HttpMethod.valueOf(method)).uri(data))
                    .as(data)
                    .hasStatus(HttpStatus.METHOD_NOT_ALLOWED)
                    .hasHeader("Allow", "GET, HEAD, OPTIONS");
        }
    }

    @Test
    void anAddressTellsWhichMethodsItKnows() {
        assertThat(mvc.options().uri("/initiatives/2025-watalis"))
                .hasStatus(HttpStatus.NO_CONTENT)
                .hasHeader("Allow", "GET, HEAD, OPTIONS")
                .containsHeader("Content-Security-Policy");
        for (String form : List.of("/report", "/login", "/en/password/reset")) {
            assertThat(mvc.options().uri(form))
                    .hasStatus(HttpStatus.NO_CONTENT)
                    .hasHeader("Allow", "GET, HEAD, POST, OPTIONS");
            assertThat(mvc.delete().uri(form).with(csrf()))
                    .hasStatus(HttpStatus.METHOD_NOT_ALLOWED)
                    .hasHeader("Allow", "GET, HEAD, POST, OPTIONS");
            assertThat(mvc.post().uri(form)).as("without a token").hasStatus(HttpStatus.FORBIDDEN);
        }
        assertThat(mvc.options().uri("/nothing")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void healthSaysUpAndNothingElse() {
        assertThat(mvc.get().uri("/actuator/health"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"status\":\"UP\"}");
        assertThat(mvc.get().uri("/actuator/health")).bodyText().doesNotContain("postgres", "components\":{");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/initiatives", "/api/v1/initiatives", "/nothing", "/login"})
    void everyAnswerCarriesTheHeaders(String path) {
        assertThat(mvc.get().uri(path).secure(true))
                .hasHeader("Content-Security-Policy", SecurityHeaders.CONTENT_SECURITY_POLICY)
                .hasHeader("X-Content-Type-Options", "nosniff")
                .hasHeader("X-Frame-Options", "DENY")
                .hasHeader("Referrer-Policy", "strict-origin-when-cross-origin")
                .containsHeader("Permissions-Policy")
                .containsHeader("Strict-Transport-Security");
    }

    @Test
    void thePolicyAllowsNothingInline() {
        assertThat(SecurityHeaders.CONTENT_SECURITY_POLICY)
                .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'")
                .doesNotContain("unsafe", "data:", "http:", "*");
    }

    @Test
    void visitorsGetNoCookie() {
        assertThat(mvc.get().uri("/")).doesNotContainHeader(HttpHeaders.SET_COOKIE);
        assertThat(mvc.get().uri("/initiatives")).doesNotContainHeader(HttpHeaders.SET_COOKIE);
    }

    @Test
    void aMistypedAddressCostsNoSession() {
        assertThat(mvc.get().uri("/nothing")).doesNotContainHeader(HttpHeaders.SET_COOKIE);
        assertThat(mvc.get().uri("/admin/imports/1"))
                .as("where signing in leads back to")
                .containsHeader(HttpHeaders.SET_COOKIE);
    }

    @Test
    void signingOutByAPlainLinkDoesNotWork() {
        assertThat(mvc.get().uri("/logout").with(user("admin").roles("ADMIN"))).hasStatus(HttpStatus.NOT_FOUND);
    }
}
