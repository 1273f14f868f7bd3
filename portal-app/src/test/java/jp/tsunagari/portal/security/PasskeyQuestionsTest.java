package jp.tsunagari.portal.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jp.tsunagari.portal.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A question for a passkey begins a session, which nobody may do without end. */
@PortalTest
class PasskeyQuestionsTest {

    private static final int ALLOWED = 30;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient database;

    @Test
    void aNetworkAsksSoOftenAndNoMore() {
        long before = sessions();
        for (int i = 0; i < ALLOWED; i++) {
            assertThat(ask("203.0.113.78")).hasStatusOk();
        }
        for (int i = 0; i < 10; i++) {
            assertThat(ask("203.0.113.78"))
                    .hasStatus(HttpStatus.TOO_MANY_REQUESTS)
                    .hasHeader("Retry-After", "30");
        }
        assertThat(ask("203.0.113.79")).hasStatusOk();
        assertThat(sessions() - before).isLessThanOrEqualTo(ALLOWED + 1L);
    }

    private MvcTestResult ask(String address) {
        return mvc.post()
                .uri("/login/passkey/options")
                .with(csrf())
                .with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                })
                .exchange();
    }

    private long sessions() {
        return database.sql("select count(*) from spring_session")
                .query(Long.class)
                .single();
    }
}
