package jp.tsunagari.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import jp.tsunagari.portal.testing.PortalTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** An admin makes a theme, readers find it, and it is withdrawn; the catalogue is the test's own. */
@PortalTest
@TestPropertySource(properties = "spring.application.name=cards")
@Tag("browser")
class ThemeBrowserTest {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient database;

    @AfterEach
    void leaveNothing() {
        database.sql("delete from theme_edition").update();
        database.sql("delete from theme").update();
    }

    @ParameterizedTest
    @CsvSource({"1280, true", "390, false"})
    void fromTheFormToTheFrontPageAndAway(int width, boolean scripts) {
        try (Visit admin = scripts ? CHROMIUM.visit(port, width) : CHROMIUM.visitWithoutScript(port, width);
                Visit reader = CHROMIUM.visit(port, width)) {
            admin.signInAsAdmin();
            Page form = admin.open("/admin/themes/new?id=3&id=1", 200).page();
            form.locator("#title").fill("一人暮らしの人と食卓を囲む");
            form.locator("#slug").fill("shokutaku");
            form.locator("#body").fill("月に一度の食事会から、毎日の弁当まで。**続け方**を比べられます。\n\n- 会場\n- 担い手");
            form.locator("button[name=preview]").click();
            assertThat(form.locator(".site-text__preview .card")).hasCount(2);
            admin.expectWellMade();
            admin.screenshot("theme-form");
            form.locator("form.form button:not([name])").click();
            assertThat(form.locator(".notice--done")).containsText("一人暮らしの人と食卓を囲む");
            admin.expectWellMade();
            admin.screenshot("theme-admin");

            Page front = reader.open("/", 200).page();
            front.locator(".theme-card a").click();
            assertThat(front.locator("h1")).hasText("一人暮らしの人と食卓を囲む");
            assertThat(front.locator(".card")).hasCount(2);
            reader.expectWellMade();
            reader.screenshot("theme");
            reader.open("/en/themes/shokutaku", 200).expectWellMade();
            reader.open("/", 200).screenshot("theme-front");

            form.locator("a[href$='/shokutaku/remove']").click();
            admin.expectWellMade();
            form.locator("main form button").click();
            assertThat(form.locator("tbody tr")).containsText("取り下げ");
            reader.open("/themes/shokutaku", 404);
        }
    }
}
