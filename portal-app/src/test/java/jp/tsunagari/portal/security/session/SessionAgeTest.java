package jp.tsunagari.portal.security.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.time.Duration;
import java.time.Instant;
import jp.tsunagari.portal.account.Role;
import jp.tsunagari.portal.account.UserAccounts;
import jp.tsunagari.portal.testing.PortalTest;
import jp.tsunagari.portal.testing.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.web.http.CookieSerializer.CookieValue;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** How long a session lasts, and the cookie that it hangs on. */
@PortalTest
class SessionAgeTest {

    private static final String PASSWORD = "quiet harbour at dawn";

    @LocalServerPort
    private int port;

    @Autowired
    private UserAccounts accounts;

    @Autowired
    private JdbcClient database;

    @AfterEach
    void removePerson() {
        database.sql("delete from user_account where login = 'age-test'").update();
    }

    @Test
    void aSessionEndsADayAfterSigningInHoweverBusyItIs() throws IOException {
        accounts.add("age-test", "{noop}" + PASSWORD, Role.STAFF);
        Visitor person = new Visitor(port);
        person.signIn("age-test", PASSWORD);
        signedInBefore(Duration.ofHours(23));
        assertThat(person.page("/account").select("h1").text()).isEqualTo("アカウント");
        signedInBefore(Duration.ofHours(25));
        assertThat(person.page("/account").select("h1").text()).isEqualTo("ログイン");
        assertThat(person.page("/account/sessions").select("h1").text()).isEqualTo("ログイン");
    }

    private void signedInBefore(Duration age) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(new SignInNote(Instant.now().minus(age), "192.0.2.1", null));
        }
        assertThat(database.sql("""
                        update spring_session_attributes set attribute_bytes = :note
                        where attribute_name = :name and session_primary_id in (
                            select primary_id from spring_session where principal_name = :account)
                        """)
                        .param("note", bytes.toByteArray())
                        .param("name", SignInNote.ATTRIBUTE)
                        .param(
                                "account",
                                Long.toString(accounts.findCredentials("age-test")
                                        .orElseThrow()
                                        .accountId()))
                        .update())
                .isEqualTo(1);
    }

    @Test
    void theCookieBelongsToThisHostWhereThePortalIsReachedOverTls() {
        assertThat(cookie("https://portal.example.jp"))
                .startsWith("__Host-SESSION=")
                .contains("Path=/", "Secure")
                .doesNotContain("Domain");
        assertThat(cookie("http://portal.example.jp")).startsWith("SESSION=");
        assertThat(cookie("")).startsWith("SESSION=");
    }

    private static String cookie(String publicUrl) {
        DefaultCookieSerializer serializer = new DefaultCookieSerializer();
        new SessionConfiguration().cookieOfThisHost(publicUrl, "").customize(serializer);
        MockHttpServletResponse response = new MockHttpServletResponse();
        serializer.writeCookieValue(new CookieValue(new MockHttpServletRequest(), response, "x"));
        return response.getHeader("Set-Cookie");
    }
}
