package jp.tsunagari.portal.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import jp.tsunagari.portal.account.Role;
import jp.tsunagari.portal.account.UserAccounts;
import jp.tsunagari.portal.account.throttle.Attempt;
import jp.tsunagari.portal.account.throttle.Throttle;
import jp.tsunagari.portal.testing.PortalTest;
import jp.tsunagari.portal.testing.Visitor;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** What somebody meets who tries password after password. */
@PortalTest
class ManyTriesTest {

    private static final String PASSWORD = "quiet harbour at dawn";

    @LocalServerPort
    private int port;

    @Autowired
    private UserAccounts accounts;

    @Autowired
    private PasswordEncoder encoder;

    @Autowired
    private Throttle throttle;

    @Autowired
    private JdbcClient database;

    @BeforeEach
    void addPerson() {
        accounts.add("tries-test", encoder.encode(PASSWORD), Role.STAFF);
    }

    @AfterEach
    void removePerson() {
        database.sql("delete from user_account where login = 'tries-test'").update();
        throttle.forget(Attempt.onAccount("sign-in", "tries-test"));
        throttle.forget(Attempt.onAccount("sign-in", "tries-nobody"));
        throttle.forget(Attempt.fromAddress("sign-in", "127.0.0.1"));
    }

    @Test
    void knownAndUnknownNamesGetTheSameAnswersAndThenHaveToWait() {
        for (int i = 0; i < 5; i++) {
            assertThat(alert("tries-test", "wrong")).contains("パスワードが違います").isEqualTo(alert("tries-nobody", "wrong"));
        }
        String wait = alert("tries-test", PASSWORD);
        assertThat(wait).contains("まだログインできません").matches(".*\\d\\d:\\d\\d以降に.*");
        assertThat(alert("tries-nobody", "wrong")).contains("まだログインできません");
        assertThat(alert("admin", "wrong")).as("others do not wait").contains("パスワードが違います");
    }

    @Test
    void theRightPasswordForgetsTheWrongOnes() {
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 4; i++) {
                assertThat(alert("tries-test", "wrong")).contains("パスワードが違います");
            }
            Document page = new Visitor(port).signIn("tries-test", PASSWORD);
            assertThat(page.select("[role=alert]")).isEmpty();
        }
    }

    @Test
    void aClosedAccountIsNoDifferentFromAWrongPassword() {
        database.sql("update user_account set enabled = false where login = 'tries-test'")
                .update();
        assertThat(alert("tries-test", "wrong")).isEqualTo(alert("tries-nobody", "wrong"));
        assertThat(alert("tries-test", PASSWORD)).isEqualTo(alert("tries-nobody", "wrong"));
    }

    private String alert(String login, String password) {
        Visitor visitor = new Visitor(port);
        return visitor.send(visitor.page("/login"), "/login", Map.of("username", login, "password", password))
                .select("[role=alert]")
                .text();
    }
}
