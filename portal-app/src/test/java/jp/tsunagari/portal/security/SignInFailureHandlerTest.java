package jp.tsunagari.portal.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.servlet.ServletException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;

class SignInFailureHandlerTest {

    private final SignInFailureHandler failureHandler = new SignInFailureHandler();
    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void aWrongPasswordLeadsBackToTheForm() throws Exception {
        failureHandler.onAuthenticationFailure(request, response, new BadCredentialsException("wrong"));
        assertThat(response.getRedirectedUrl()).isEqualTo("/login?error");
    }

    @Test
    void anOutageIsNotCalledAWrongPassword() {
        var outage = new InternalAuthenticationServiceException("away", new SQLTransientConnectionException("away"));
        assertThatExceptionOfType(ServletException.class)
                .isThrownBy(() -> failureHandler.onAuthenticationFailure(request, response, outage))
                .havingRootCause()
                .isInstanceOf(SQLTransientConnectionException.class);
        assertThat(response.getRedirectedUrl()).isNull();
    }
}
