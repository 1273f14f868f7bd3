package jp.tsunagari.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import jp.tsunagari.portal.account.Role;
import jp.tsunagari.portal.account.UserAccounts;
import jp.tsunagari.portal.testing.PortalTest;
import jp.tsunagari.portal.testing.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A person adds a passkey, signs in with it in place of the password and in place of a code, and removes it. */
@PortalTest
@Tag("browser")
class PasskeyTest {

    private static final String LOGIN = "passkey-test";
    private static final String PASSWORD = "quiet harbour at dawn";
    private static final String PATH = "/account/second-factor";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    private int port;

    @Autowired
    private UserAccounts accounts;

    @Autowired
    private JdbcClient database;

    @BeforeEach
    void addPerson() {
        accounts.add(LOGIN, "{noop}" + PASSWORD, Role.STAFF);
    }

    @AfterEach
    void removePerson() {
        database.sql("delete from user_account where login = ?").param(LOGIN).update();
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void fromAPasswordToAPasskeyAndBack(int width) {
        try (Visit visit = CHROMIUM.visit(port, width)) {
            Page page = visit.page();
            Authenticator.of(page);
            add(visit, "事務所のパソコン");
            assertThat(page.locator(".passkeys strong")).hasText("事務所のパソコン");
            visit.expectWellMade();

            signOut(page);
            visit.open("/login", 200);
            visit.expectWellMade();
            page.locator("[data-passkey] button").click();
            assertThat(page.locator("h1")).hasText("マイページ");
            assertThat(actions())
                    .as("the log")
                    .contains("SIGN_IN")
                    .anyMatch(action -> action.startsWith("SECOND_FACTOR_CHANGED"));

            signOut(page);
            signInWithPassword(visit);
            assertThat(page.locator("h1")).hasText("本人の確認");
            assertThat(page.locator("#code")).hasCount(0);
            visit.expectWellMade();
            page.locator("[data-passkey] button").click();
            assertThat(page.locator("h1")).hasText("マイページ");

            visit.open(PATH, 200);
            page.locator(".passkeys summary").click();
            Locator password = page.locator(".passkeys [type=password]");
            password.fill("wrong");
            page.locator(".passkeys form button").click();
            page.locator(".error-summary a", withText("パスワードが違います")).click();
            assertThat(password).isFocused();
            assertThat(password).hasAttribute("aria-invalid", "true");
            assertThat(page).hasTitle(Pattern.compile("^エラー"));
            visit.expectWellMade();
            password.fill(PASSWORD);
            page.locator(".passkeys form button").click();
            assertThat(page.locator(".notice--done")).containsText("登録を消しました");

            // The device still has it, and the portal knows it no more.
            signOut(page);
            visit.open("/login", 200);
            page.locator("[data-passkey] button").click();
            assertThat(page.locator(".error-summary")).containsText("パスキーを確かめられませんでした");
        }
    }

    /** A stolen device that asks for no finger and no PIN is one factor, and no more than a password. */
    @Test
    void aDeviceThatDoesNotKnowItsOwnerOpensNothing() {
        try (Visit visit = CHROMIUM.visit(port, 1280)) {
            Page page = visit.page();
            Authenticator device = Authenticator.of(page);
            add(visit, "");
            assertThat(page.locator(".passkeys strong")).hasText("名前のないパスキー");
            signOut(page);
            device.knowItsOwnerNoMore();
            visit.open("/login", 200);
            page.locator("[data-passkey] button").click();
            assertThat(page.locator("[data-passkey] [role=status]")).containsText("取りやめました");
            visit.open("/my", 200);
            assertThat(page.locator("h1")).hasText("ログイン");
        }
    }

    @Test
    void addingTakesThePassword() {
        try (Visit visit = CHROMIUM.visit(port, 1280)) {
            Page page = visit.page();
            Authenticator.of(page);
            signInWithPassword(visit);
            visit.open(PATH, 200);
            page.locator("#passkey-password").fill("wrong");
            page.locator("[data-passkey=create] button").click();
            Locator password = page.locator("#passkey-password");
            assertThat(password).isFocused();
            assertThat(password).hasAttribute("aria-invalid", "true");
            assertThat(password).hasAccessibleDescription(Pattern.compile("パスワードが違います"));
            assertThat(page.locator("[data-passkey=create] [role=status] a[href='#passkey-password']"))
                    .containsText("パスワードが違います");
            visit.expectWellMade();
            assertThat(passkeys()).isZero();

            Locator label = page.locator("#passkey-label");
            label.evaluate("field => { field.removeAttribute('maxlength'); field.value = '長'.repeat(61); }");
            page.locator("[data-passkey=create] button").click();
            assertThat(label).isFocused();
            assertThat(label).hasAttribute("aria-invalid", "true");
            assertThat(password).not().hasAttribute("aria-invalid", "true");
        }
    }

    /** An answer is one to its own question: not to another's, not twice, and not made up. */
    @Test
    void answersAreGoodOnce() {
        try (Visit visit = CHROMIUM.visit(port, 1280)) {
            Page page = visit.page();
            Authenticator.of(page);
            add(visit, "x");
            signOut(page);
            visit.open("/login", 200);
            String[] sent = {""};
            page.onRequest(request -> {
                if (request.url().endsWith("/login/passkey")) {
                    sent[0] = request.postData();
                }
            });
            page.locator("[data-passkey] button").click();
            assertThat(page.locator("h1")).hasText("マイページ");
            assertThat(sent[0]).contains("credential=");

            Visitor thief = new Visitor(port);
            String answer = URLDecoder.decode(
                    sent[0].replaceFirst(".*credential=", "").replaceFirst("&.*", ""), StandardCharsets.UTF_8);
            for (String tried : List.of(answer, "", "{}", "[]", "null", "{\"response\":{}}")) {
                assertThat(thief.send(thief.page("/login"), "/login/passkey", Map.of("credential", tried))
                                .select(".error-summary")
                                .text())
                        .as(tried)
                        .contains("パスキーを確かめられませんでした");
            }
        }
    }

    private static Page.LocatorOptions withText(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private void add(Visit visit, String label) {
        signInWithPassword(visit);
        Page page = visit.page();
        visit.open(PATH, 200);
        page.locator("#passkey-label").fill(label);
        page.locator("#passkey-password").fill(PASSWORD);
        page.locator("[data-passkey=create] button").click();
        assertThat(page.locator(".notice--done")).containsText("登録しました");
        assertThat(passkeys()).isEqualTo(1);
    }

    private static void signInWithPassword(Visit visit) {
        visit.open("/login", 200);
        Page page = visit.page();
        page.locator("#username").fill(LOGIN);
        page.locator("#password").fill(PASSWORD);
        page.locator("#password").press("Enter");
        page.waitForURL(address -> !address.endsWith("/login"));
    }

    private static void signOut(Page page) {
        page.locator(".site-header__admin form button").click();
        page.waitForURL("**/?signed-out");
    }

    private int passkeys() {
        return database.sql(
                        "select count(*) from user_credentials c join user_entities e on e.id = c.user_entity_user_id"
                                + " where e.name = ?")
                .param(LOGIN)
                .query(Integer.class)
                .single();
    }

    private List<String> actions() {
        return database
                .sql("select action || ' ' || details::text from audit_event e join user_account a"
                        + " on a.id = e.account_id where a.login = ? order by e.id desc limit 5")
                .param(LOGIN)
                .query(String.class)
                .list()
                .stream()
                .map(action -> action.startsWith("SIGN_IN ") ? "SIGN_IN" : action)
                .toList();
    }

    /** A device of the browser's own, which keeps passkeys and knows its owner. */
    private record Authenticator(CDPSession session, String id) {

        static Authenticator of(Page page) {
            CDPSession session = page.context().newCDPSession(page);
            session.send("WebAuthn.enable");
            JsonObject options = new JsonObject();
            options.addProperty("protocol", "ctap2");
            options.addProperty("transport", "internal");
            options.addProperty("hasResidentKey", true);
            options.addProperty("hasUserVerification", true);
            options.addProperty("isUserVerified", true);
            JsonObject added = new JsonObject();
            added.add("options", options);
            JsonObject made = session.send("WebAuthn.addVirtualAuthenticator", added);
            return new Authenticator(session, made.get("authenticatorId").getAsString());
        }

        void knowItsOwnerNoMore() {
            JsonObject change = new JsonObject();
            change.addProperty("authenticatorId", id);
            change.addProperty("isUserVerified", false);
            session.send("WebAuthn.setUserVerified", change);
        }
    }
}
