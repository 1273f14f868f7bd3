package jp.tsunagari.portal.account.session.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.tsunagari.portal.account.Role;
import jp.tsunagari.portal.account.UserAccounts;
import jp.tsunagari.portal.testing.PortalTest;
import jp.tsunagari.portal.testing.Visitor;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Several devices of one person, over real HTTP. */
@PortalTest
class SessionsPageTest {

    private static final String PASSWORD = "quiet harbour at dawn";
    private static final String PATH = "/account/sessions";

    @LocalServerPort
    private int port;

    @Autowired
    private UserAccounts accounts;

    @Autowired
    private JdbcClient database;

    @BeforeEach
    void addPerson() {
        accounts.add("sessions-test", "{noop}" + PASSWORD, Role.ADMIN);
    }

    @AfterEach
    void removePerson() {
        database.sql("delete from user_account where login = 'sessions-test'").update();
    }

    @Test
    void onePersonEndsTheSessionsOfTheirOtherDevices() {
        Visitor desk = signedIn();
        Visitor phone = signedIn();
        Visitor tablet = signedIn();
        Document page = desk.page(PATH);
        assertThat(page.select(".sessions__item")).hasSize(3);
        assertThat(page.select(".sessions__item .state")).hasSize(1);
        assertThat(page.select(".sessions__item").first().text()).contains("この端末", "127.0.0.1");
        assertThat(page.select("form[action$=/end]")).hasSize(2);

        String end = page.select("form[action$=/end]").first().attr("action");
        assertThat(desk.send(page, end).select(".notice--done").text()).isEqualTo("ログアウトさせました。");
        assertThat(List.of(isSignedIn(phone), isSignedIn(tablet))).containsExactlyInAnyOrder(true, false);

        Document rest = desk.page(PATH);
        assertThat(desk.send(rest, PATH + "/end-others").select(".notice--done").text())
                .isEqualTo("1件をログアウトさせました。");
        assertThat(isSignedIn(phone)).isFalse();
        assertThat(isSignedIn(tablet)).isFalse();
        assertThat(isSignedIn(desk)).isTrue();
    }

    @Test
    void nobodyEndsTheSessionOfSomebodyElse() {
        Visitor person = signedIn();
        Visitor other = new Visitor(port);
        other.signIn("admin", PortalTest.ADMIN_PASSWORD);
        signedIn();
        Document page = person.page(PATH);
        String foreign = page.select("form[action$=/end]").first().attr("action");

        assertThat(other.send(other.page(PATH), foreign).select("h1").text()).contains("見つかりません");
        assertThat(person.page(PATH).select(".sessions__item")).hasSize(2);
    }

    @Test
    void aClosedAccountIsOutAtItsNextRequest() {
        Visitor person = signedIn();
        database.sql("update user_account set enabled = false where login = 'sessions-test'")
                .update();

        assertThat(isSignedIn(person)).isFalse();
        database.sql("update user_account set enabled = true where login = 'sessions-test'")
                .update();
        assertThat(isSignedIn(person)).as("the session itself has ended").isFalse();
    }

    @Test
    void aNewRoleAsksForSigningInAgain() {
        Visitor person = signedIn();
        database.sql("update user_account set role = 'STAFF' where login = 'sessions-test'")
                .update();

        assertThat(isSignedIn(person)).isFalse();
    }

    @Test
    void thePageShowsNoIdThatOpensASession() {
        Visitor person = signedIn();
        String html = person.get(PATH).body();

        List<String> ids = database.sql("select session_id from spring_session")
                .query(String.class)
                .list();
        assertThat(ids).isNotEmpty().noneMatch(html::contains);
    }

    @Test
    void noPasswordIsKeptWithASession() {
        signedIn();

        assertThat(database.sql("select attribute_bytes from spring_session_attributes")
                        .query(byte[].class)
                        .list())
                .isNotEmpty()
                .noneMatch(bytes -> new String(bytes, StandardCharsets.ISO_8859_1).contains("quiet harbour"));
    }

    @Test
    void visitorsOfPublicPagesLeaveNoSession() {
        long before = count();
        Visitor visitor = new Visitor(port);
        for (String path :
                List.of("/", "/initiatives", "/organisations", "/matrix", "/api/v1/initiatives", "/nothing")) {
            assertThat(visitor.get(path).headers().firstValue("Set-Cookie"))
                    .as(path)
                    .isEmpty();
        }
        assertThat(count()).isEqualTo(before);
    }

    private long count() {
        return database.sql("select count(*) from spring_session")
                .query(Long.class)
                .single();
    }

    private Visitor signedIn() {
        Visitor visitor = new Visitor(port);
        visitor.signIn("sessions-test", PASSWORD);
        assertThat(isSignedIn(visitor)).isTrue();
        return visitor;
    }

    private static boolean isSignedIn(Visitor visitor) {
        return visitor.page(PATH).select("h1").text().equals("ログイン中の端末");
    }
}
