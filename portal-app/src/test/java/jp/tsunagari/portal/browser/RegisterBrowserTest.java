package jp.tsunagari.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import jp.tsunagari.portal.testing.PortalTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** The way of an admin from a table to a plan: the head is seen, columns are chosen, errors are left out. */
@PortalTest
@TestPropertySource(properties = "spring.application.name=imports")
@Tag("browser")
class RegisterBrowserTest {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({"1280, true", "390, true", "390, false"})
    void columnsAreChosenBeforeAnythingIsPlanned(int width, boolean scripts) {
        try (Visit visit = scripts ? CHROMIUM.visit(port, width) : CHROMIUM.visitWithoutScript(port, width)) {
            Page page = visit.open("/admin/imports", 200).page();
            Hands hands = new Hands(visit, width > 390);
            page.locator("#username").fill("admin");
            page.locator("#password").fill(PortalTest.ADMIN_PASSWORD);
            page.locator("main button[type=submit]").click();
            page.waitForURL("**/admin/imports*");
            page.locator("#files").setInputFiles(table("独自の欄" + width + scripts));
            hands.press("読み取って確認する");
            page.waitForURL(Pattern.compile(".*/columns/0$"));
            visit.screenshot("import-columns");
            visit.expectWellMade();
            assertThat(page.locator("#column-2")).hasValue("TITLE");
            page.locator("#column-4").selectOption("STORY");
            page.locator("#column-2").selectOption("OTHER");
            hands.press("対応を保存して読む");
            assertThat(page.locator(".error-summary")).containsText("取組名");
            assertThat(page.locator("#column-4")).hasValue("STORY");
            page.locator("#column-2").selectOption("TITLE");
            hands.press("対応を保存して読む");

            assertThat(page.locator(".notice--done")).containsText("列の対応を保存");
            assertThat(page.locator("main")).containsText("団体名がありません");
            visit.screenshot("import-columns-faults");
            visit.expectWellMade();
            hands.check(page.getByLabel("誤りのある1行を除いて"));
            hands.press("対応を保存して読む");
            page.waitForURL(Pattern.compile(".*/admin/imports/plans/\\d+(\\?.*)?(#.*)?$"));
            assertThat(page.locator(".plan__counts")).containsText("新規");
        }
    }

    private static FilePayload table(String own) {
        String table = "団体名,取組名,都道府県," + own + "\nひかりの会,居場所,宮城県,夜に開いた。\n,だれのでもない,青森県,\n";
        return new FilePayload("table.csv", "text/csv", table.getBytes(StandardCharsets.UTF_8));
    }
}
