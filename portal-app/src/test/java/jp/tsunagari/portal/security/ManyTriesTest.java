package jp.tsunagari.portal.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import jp.tsunagari.portal.account.PasswordResets;
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
    private static final String NEW_PASSWORD = "縁側のお茶会を続けて七年";

    @LocalServerPort
    private int port;

    @Autowired
    private UserAccounts accounts;

    @Autowired
    private PasswordEncoder encoder;

    @Autowired
    private PasswordResets resets;

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
    void onlyWhoKnowsThePasswordIsToldThatTheAccountIsClosed() {
        database.sql("update user_account set enabled = false where login = 'tries-test'")
                .update();
        assertThat(alert("tries-test", "wrong")).isEqualTo(alert("tries-nobody", "wrong"));
        assertThat(alert("tries-test", PASSWORD)).contains("停止されています", "管理者に連絡");
        assertThat(alert("tries-test", "wrong")).as("once").isEqualTo(alert("tries-nobody", "wrong"));
    }

    /** Strangers need only the login name; the owner must not pay for it. */
    @Test
    void strangersDoNotKeepAPersonOutOfTheirOwnBrowser() {
        Visitor own = new Visitor(port);
        own.signOut(own.signIn("tries-test", PASSWORD));
        for (int i = 0; i < 6; i++) {
            alert("tries-test", "wrong");
        }
        assertThat(alert("tries-test", PASSWORD)).contains("まだログインできません");
        assertThat(own.signIn("tries-test", PASSWORD).select("[role=alert]")).isEmpty();
    }

    @Test
    void unknownNamesFromTheSameAddressDoNotKeepThemOutEither() {
        Visitor own = new Visitor(port);
        own.signOut(own.signIn("tries-test", PASSWORD));
        for (int i = 0; i < 31; i++) {
            throttle.admit(Attempt.fromAddress("sign-in", "127.0.0.1"));
        }
        assertThat(alert("tries-test", PASSWORD)).contains("まだログインできません");
        assertThat(own.signIn("tries-test", PASSWORD).select("[role=alert]")).isEmpty();
    }

    @Test
    void aKnownBrowserHasItsOwnLimitAndIsKnownToItsAccountOnly() {
        Visitor own = new Visitor(port);
        own.signOut(own.signIn("tries-test", PASSWORD));
        for (int i = 0; i < 5; i++) {
            assertThat(alert(own, "tries-test", "wrong")).contains("パスワードが違います");
        }
        assertThat(alert(own, "tries-test", PASSWORD)).contains("まだログインできません");
        assertThat(new Visitor(port).signIn("tries-test", PASSWORD).select("[role=alert]"))
                .as("its tries are not the others'")
                .isEmpty();
        for (int i = 0; i < 5; i++) {
            alert("tries-nobody", "wrong");
        }
        assertThat(alert(own, "tries-nobody", "wrong")).contains("まだログインできません");
    }

    @Test
    void aNewPasswordByLinkEndsTheWaitForThePersonWhoSetIt() {
        Visitor thief = new Visitor(port);
        thief.signIn("tries-test", PASSWORD);
        for (int i = 0; i < 6; i++) {
            alert("tries-test", "wrong");
        }
        long id = accounts.findCredentials("tries-test").orElseThrow().accountId();
        String link = "/password/reset/" + resets.create(id).value();
        Visitor owner = new Visitor(port);
        owner.send(owner.page(link), link, Map.of("password", NEW_PASSWORD, "again", NEW_PASSWORD));
        for (int i = 0; i < 6; i++) {
            alert("tries-test", "wrong");
        }
        assertThat(owner.signIn("tries-test", NEW_PASSWORD).select("[role=alert]"))
                .isEmpty();
        assertThat(alert(thief, "tries-test", NEW_PASSWORD))
                .as("who knew the former password is a stranger now")
                .contains("まだログインできません");
    }

    private String alert(String login, String password) {
        return alert(new Visitor(port), login, password);
    }

    private static String alert(Visitor visitor, String login, String password) {
        return visitor.send(visitor.page("/login"), "/login", Map.of("username", login, "password", password))
                .select("[role=alert]")
                .text();
    }
}
