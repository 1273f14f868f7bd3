package jp.tsunagari.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import jp.tsunagari.portal.initiative.InitiativeSummary;
import jp.tsunagari.portal.initiative.Initiatives;
import jp.tsunagari.portal.testing.PortalTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** The way of an admin from a corrected document to the catalogue and back, with an edit of a person in between. */
@PortalTest
@TestPropertySource(properties = "spring.application.name=imports")
@Tag("browser")
class ImportBrowserTest {

    private static final String TITLE = "高齢者による高齢者のための生活支援 「小さな仕事」技術講習会";
    private static final Pattern PLAN = Pattern.compile(".*/admin/imports/plans/\\d+(\\?.*)?(#.*)?$");

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    private int port;

    @Autowired
    private Initiatives initiatives;

    @ParameterizedTest
    @CsvSource({"1280, true", "390, true", "390, false"})
    void aCorrectedDocumentIsTakenInAndTakenBack(int width, boolean scripts) throws IOException {
        String edited = "人が直した題名" + width + scripts;
        String corrected = "資料が直した題名" + width + scripts;
        try (Visit visit = scripts ? CHROMIUM.visit(port, width) : CHROMIUM.visitWithoutScript(port, width)) {
            Page page = visit.open("/admin/imports", 200).page();
            Hands hands = new Hands(visit, width > 390);
            page.locator("#username").fill("admin");
            page.locator("#password").fill(PortalTest.ADMIN_PASSWORD);
            page.locator("main button[type=submit]").click();
            page.waitForURL("**/admin/imports*");
            String card = "/my/initiatives/" + initiative().id();
            visit.open(card, 200);
            page.locator("#title").fill(edited);
            hands.press("公開する");
            assertThat(page.locator(".notice--done")).containsText("公開しました");

            visit.open("/admin/imports", 200);
            look(visit, "import-list");
            page.locator("#files").setInputFiles(document(corrected));
            hands.press("読み取って確認する");
            page.waitForURL(PLAN);
            look(visit, "import-plan");
            hands.activate(page.locator(".plan__counts button").filter(new Locator.FilterOptions().setHasText("食い違い")));
            page.waitForURL("**status=conflicting*");
            assertThat(page.locator(".plan__item--conflict")).hasCount(1);
            Locator incoming = page.locator(".plan__item--conflict").getByLabel("資料の内容にする");
            hands.tick(incoming.getAttribute("name"), incoming.getAttribute("value"));
            hands.press("この取組の決定を保存");
            assertThat(page.locator(".plan__item--conflict")).containsText("さんが決めました");
            look(visit, "import-conflict");
            page.getByText("原文と読み取りを並べて見る").first().click();
            assertThat(page.locator(".original__fields")).containsText(corrected);
            look(visit, "import-original");
            page.goBack();

            apply(visit, hands);
            look(visit, "import-applied");
            visit.open(card, 200);
            assertThat(page.locator("#title")).hasValue(corrected);

            page.goBack();
            hands.press("取り消しの内容を確認する");
            page.waitForURL(PLAN);
            assertThat(page.locator("h1")).containsText("取り消し");
            look(visit, "import-undo");
            apply(visit, hands);
            visit.open(card, 200);
            assertThat(page.locator("#title")).hasValue(edited);
        }
    }

    /** The title changes with every run of this test, the organisation does not. */
    private InitiativeSummary initiative() {
        return initiatives.findBySlug("2025-北海道社会的事業所支援機構").orElseThrow().summary();
    }

    private static FilePayload document(String title) throws IOException {
        String text = Files.readString(Path.of("..", "seeds", "000_3a739dbb5c06538d.txt"));
        return new FilePayload(
                "corrected.txt", "text/plain", text.replace(TITLE, title).getBytes(StandardCharsets.UTF_8));
    }

    private static void apply(Visit visit, Hands hands) {
        Page page = hands.page();
        hands.press("保存して、反映の確認へ進む");
        page.waitForURL("**/confirm");
        look(visit, "import-confirm");
        hands.check(page.getByLabel("内容を確かめました"));
        hands.press("カタログに反映する");
        // While it goes on the page comes again by itself, without scripts too.
        assertThat(page.locator("h1")).containsText("反映済み");
    }

    private static void look(Visit visit, String name) {
        visit.screenshot(name);
        visit.expectWellMade();
    }
}
