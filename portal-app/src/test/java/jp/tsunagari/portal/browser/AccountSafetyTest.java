package jp.tsunagari.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import jp.tsunagari.portal.account.Role;
import jp.tsunagari.portal.account.UserAccounts;
import jp.tsunagari.portal.testing.PortalTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A person looks at their sessions, sets up a second factor, signs out, and comes in with a code from paper. */
@PortalTest
@Tag("browser")
class AccountSafetyTest {

    private static final String LOGIN = "safety-test";
    private static final String PASSWORD = "quiet harbour at dawn";

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
        accounts.add(LOGIN, "{noop}" + PASSWORD, Role.ADMIN);
    }

    @AfterEach
    void removePerson() {
        database.sql("delete from user_account where login = ?").param(LOGIN).update();
    }

    /** WCAG 2.2.1. */
    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void whoDoesNothingForLongIsWarnedAndCanStay(int width) {
        try (Visit visit = CHROMIUM.visit(port, width)) {
            visit.page().clock().install();
            Page page = signIn(visit, "/account");
            page.clock().fastForward("07:40:00");
            assertThat(page.locator(".idle-warning")).isHidden();
            page.clock().fastForward("00:11:00");
            assertThat(page.locator(".idle-warning [role=alert]")).containsText("あと10分以内");
            visit.expectWellMade();
            visit.screenshot("idle");
            page.locator(".idle-warning button").click();
            assertThat(page.locator(".idle-warning")).isHidden();
            page.clock().fastForward("08:01:00");
            assertThat(page.locator(".idle-warning")).containsText("ログアウトしました");
            assertThat(page.locator(".idle-warning button")).isHidden();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void fromSessionsToASecondFactorAndBackIn(int width) {
        try (Visit visit = CHROMIUM.visit(port, width);
                Visit elsewhere = CHROMIUM.visit(port, width)) {
            signIn(elsewhere, "/account/sessions");
            Page page = signIn(visit, "/account/sessions");
            assertThat(page.locator(".sessions__item")).hasCount(2);
            look(visit, "sessions");
            page.locator("form[action$='/end'] button").click();
            assertThat(page.locator("main .notice")).containsText("ログアウトさせました");
            look(visit, "sessions-ended");

            visit.open("/account/second-factor", 200);
            look(visit, "factor-off");
            page.locator("#password").fill(PASSWORD);
            page.locator("main form:not([data-passkey]) button").click();
            assertThat(page.locator("img.qr")).isVisible();
            look(visit, "factor-begun");
            page.locator("#code").fill("12345");
            page.locator("main form:not([data-passkey]) button").click();
            assertThat(page.locator(".error-summary")).containsText("コードが違います");
            look(visit, "factor-refused");

            database.sql("update second_factor set confirmed_at = now()").update();
            visit.open("/account/second-factor", 200);
            page.locator("#password").fill(PASSWORD);
            page.locator("main form:not([data-passkey]) button").first().click();
            assertThat(page.locator(".recovery-codes li")).hasCount(10);
            String code = page.locator(".recovery-codes code").first().innerText();
            look(visit, "factor-codes");

            page.locator(".site-header__admin form button").click();
            page.waitForURL("**/?signed-out");
            visit.open("/account/sessions", 200);
            page.locator("#username").fill(LOGIN);
            page.locator("#password").fill(PASSWORD);
            page.locator("main button[type=submit]").click();
            assertThat(page.locator("h1")).hasText("確認コード");
            look(visit, "code");
            page.locator("#code").fill("000000x");
            page.locator("main button[type=submit]").click();
            assertThat(page.locator(".error-summary")).isVisible();
            look(visit, "code-refused");
            page.locator("#code").fill(code);
            page.locator("main button[type=submit]").click();
            assertThat(page.locator("h1")).hasText("ログイン中の端末");
        }
    }

    private static void look(Visit visit, String name) {
        visit.screenshot("account-" + name);
        visit.expectWellMade();
    }

    private static Page signIn(Visit visit, String path) {
        Page page = visit.open(path, 200).page();
        page.locator("#username").fill(LOGIN);
        page.locator("#password").fill(PASSWORD);
        page.locator("main button[type=submit]").click();
        page.waitForURL("**" + path + "*");
        return page;
    }
}
