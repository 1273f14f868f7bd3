package jp.tsunagari.portal.security.session;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.savedrequest.SavedRequest;

class PageToReturnToTest {

    private final PageToReturnTo pages = new PageToReturnTo(request -> true, "my", "account");

    @ParameterizedTest
    @ValueSource(strings = {"/my", "/my/initiatives/5?draft=&check=", "/account/sessions", "/my?x=%E3%81%82"})
    void leadsBackToPagesOfThePortal(String address) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", address.replaceFirst("\\?.*", ""));
        request.setQueryString(address.contains("?") ? address.replaceFirst(".*?\\?", "") : null);
        MockHttpServletResponse response = new MockHttpServletResponse();
        pages.saveRequest(request, response);
        assertThat(request.getSession(false)).isNull();
        SavedRequest saved = returned(response.getCookie(PageToReturnTo.COOKIE).getValue());
        assertThat(saved).isNotNull();
        assertThat(saved.getRedirectUrl()).isEqualTo(address);
    }

    /** A cookie may have been set by another program of the same domain. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://attacker.example/my",
                "//attacker.example/my",
                "/my//attacker.example",
                "/\\attacker.example",
                "/mystery",
                "/",
                "/my\r\nX: y"
            })
    void leadsNowhereElse(String address) {
        SavedRequest saved = returned(
                Base64.getUrlEncoder().withoutPadding().encodeToString(address.getBytes(StandardCharsets.UTF_8)));
        assertThat(saved).isNull();
        assertThat(returned(address)).isNull();
    }

    @Test
    void keepsNoAddressThatIsTooLong() {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/my");
        request.setQueryString("x".repeat(2_000));
        MockHttpServletResponse response = new MockHttpServletResponse();
        pages.saveRequest(request, response);
        assertThat(response.getCookie(PageToReturnTo.COOKIE)).isNull();
    }

    private @Nullable SavedRequest returned(String cookie) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/login");
        request.setCookies(new Cookie(PageToReturnTo.COOKIE, cookie));
        return pages.getRequest(request, new MockHttpServletResponse());
    }
}
