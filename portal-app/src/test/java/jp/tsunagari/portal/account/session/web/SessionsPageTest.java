package jp.tsunagari.portal.account.session.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jp.tsunagari.portal.account.Role;
import jp.tsunagari.portal.account.UserAccounts;
import jp.tsunagari.portal.testing.FormCookies;
import jp.tsunagari.portal.testing.PortalTest;
import jp.tsunagari.portal.testing.Visitor;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

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

    @Autowired
    private ApplicationContext context;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @BeforeEach
    void addPerson() {
        FormCookies.asInReality(context);
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
        assertThat(ids).as("more than the 122 bits of a UUID").allMatch(id -> id.matches("[\\w-]{36}"));
        assertThat(ids).noneMatch(id -> id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"));
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

    /** Forms that are open to all included, and addresses that need signing in: a program may ask as often as it likes. */
    @Test
    void noAddressCostsASessionThatNoOneHasSignedInTo() {
        long before = count();
        for (String path : addresses()) {
            Visitor visitor = new Visitor(port).waitingFor(Duration.ofSeconds(20));
            assertThat(visitor.get(path).headers().allValues("Set-Cookie"))
                    .as(path)
                    .noneMatch(cookie -> cookie.startsWith("SESSION"));
        }
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void wrongPasswordsAndRequestsForLinksCostNoSession() {
        long before = count();
        Visitor visitor = new Visitor(port);
        assertThat(visitor.signIn("no-such-person", "wrong").select("#username").val())
                .isEqualTo("no-such-person");
        assertThat(visitor.page("/login").select("#username").val()).isEmpty();
        visitor.send(visitor.page("/login"), "/password/reset", Map.of("email", "no-such-person@example.org"));
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void theTokenOfACookieIsWorthNothingWhereThereIsASession() {
        Visitor person = signedIn();
        Visitor stranger = new Visitor(port);
        Document strangers = stranger.page("/login");
        assertThat(strangers.select("input[name=_csrf]").val()).isNotEmpty();
        assertThat(person.send(strangers, "/account/name", Map.of("name", "差し替え"))
                        .text())
                .contains("ログインし直す前に開いた");
    }

    @Test
    void signingInLeadsBackToThePageThatWasAskedForAndNowhereElse() {
        Visitor visitor = new Visitor(port);
        Document form = visitor.page("/account/sessions?again=1");
        assertThat(form.select("h1").text()).isEqualTo("ログイン");
        assertThat(visitor.send(form, "/login", Map.of("username", "sessions-test", "password", PASSWORD))
                        .select("h1")
                        .text())
                .isEqualTo(visitor.page("/account/sessions").select("h1").text());
    }

    /** Of every mapped address that can be asked for, once. */
    private Set<String> addresses() {
        return mapping.getHandlerMethods().keySet().stream()
                .flatMap(info -> info.getPatternValues().stream())
                .map(pattern -> pattern.replaceAll("\\{[^/]*?(?:\\{[^}]*}[^/]*?)*}", "1"))
                .collect(Collectors.toCollection(TreeSet::new));
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
