package jp.tsunagari.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import jp.tsunagari.portal.testing.PortalTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** The way of an admin who exports the list, edits it in a spreadsheet, and takes it in again. */
@PortalTest
@TestPropertySource(properties = "spring.application.name=imports")
@Tag("browser")
class ReturnedTableBrowserTest {

    /** The first cells of a row: number, title, version. */
    private static final Pattern ROW = Pattern.compile("(?m)^([0-9]+),([^,\r\n]+),([0-9]+),");

    private static final Pattern PLAN = Pattern.compile(".*/admin/imports/plans/\\d+(\\?.*)?(#.*)?$");

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({"1280, true", "390, false"})
    void whatWasEditedInATableIsPlannedAppliedAndTakenBack(int width, boolean scripts) {
        try (Visit visit = scripts ? CHROMIUM.visit(port, width) : CHROMIUM.visitWithoutScript(port, width)) {
            Page page = visit.open("/admin/imports", 200).page();
            Hands hands = new Hands(visit, width > 390);
            page.locator("#username").fill("admin");
            page.locator("#password").fill(PortalTest.ADMIN_PASSWORD);
            page.locator("main button[type=submit]").click();
            page.waitForURL("**/admin/imports*");
            String table = page.context()
                    .request()
                    .get("http://localhost:" + port + "/initiatives.csv")
                    .text();
            MatchResult row = ROW.matcher(table).results().findFirst().orElseThrow();
            // At the end: the plan marks what was added in between what was there.
            String edited = row.group(2) + "・表で直した" + width;
            String returned =
                    table.substring(0, row.start(2)) + edited + table.substring(row.end(2)) + "999999,だれのものでもない行,1\r\n";
            page.locator("#files").setInputFiles(file(returned));
            hands.press("読み取って確認する");
            page.waitForURL(Pattern.compile(".*/columns/0$"));
            assertThat(page.locator("main")).containsText("このIDの取組はありません");
            visit.screenshot("import-returned-faults");
            visit.expectWellMade();
            hands.check(page.getByLabel("取り込めないところを除いて先へ進む"));
            hands.press("先へ進む");
            page.waitForURL(PLAN);
            assertThat(page.locator(".plan__counts")).containsText("変更 1件");
            assertThat(page.locator(".plan__diff").first()).containsText(edited);
            visit.screenshot("import-returned-plan");
            visit.expectWellMade();
            apply(visit, hands);
            hands.press("取り消しの内容を確認する");
            page.waitForURL(PLAN);
            assertThat(page.locator("h1")).containsText("取り消し");
            apply(visit, hands);
        }
    }

    private static void apply(Visit visit, Hands hands) {
        Page page = hands.page();
        hands.press("保存して、反映の確認へ進む");
        page.waitForURL("**/confirm");
        visit.expectWellMade();
        hands.check(page.getByLabel("内容を確かめました"));
        hands.press("カタログに反映する");
        assertThat(page.locator("h1")).containsText("反映済み");
    }

    private static FilePayload file(String table) {
        return new FilePayload("initiatives.csv", "text/csv", table.getBytes(StandardCharsets.UTF_8));
    }
}
