package jp.tsunagari.portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.Clip;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The pictures of the page that explains the portal; {@code -Dhelp.write=true} takes them anew. That of following is taken
 * where mail is sent ({@link FollowBrowserTest}).
 */
@ReadingTest
class HelpPicturesTest {

    private static final Path FOLDER = Path.of("src/main/resources/static/images/help");
    private static final int WIDTH = 1000;
    private static final int HEIGHT = 560;
    private static final int MARGIN = 16;

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    private int port;

    /** What a picture shows is still on its page; how it looks is for people to judge. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            search_ja       | /initiatives?q=%E5%B1%85%E5%A0%B4%E6%89%80 | main
            search_en       | /en/initiatives?q=older%20people           | main
            compare_ja      | /compare?id=1&id=2                         | main table
            compare_en      | /en/compare?id=1&id=2                      | main table
            figures_ja      | /initiatives/2025-watalis                  | section:has(> #outcomes-heading)
            figures_en      | /en/initiatives/2025-watalis               | section:has(> #outcomes-heading)
            shortlist_ja    | /shortlist?name=%E7%AC%AC2%E5%9B%9E%20%E6%A4%9C%E8%A8%8E%E4%BC%9A&id=1&id=2&mark=1.adopt&memo=1.5YWs5rCR6aSo44Gu56m644GN6YOo5bGL44Gn5aeL44KB44KJ44KM44KL44CC6LK755So44KS6IGe44GP | main
            shortlist_en    | /en/shortlist?name=Second%20meeting&id=1&id=2&mark=1.adopt&memo=1.Q291bGQgc3RhcnQgaW4gdGhlIGNvbW11bml0eSBjZW50cmUuIEFzayBhYm91dCBjb3N0 | main
            booklet_ja      | /booklets/new?id=1&id=2&name=%E7%AC%AC2%E5%9B%9E%20%E6%A4%9C%E8%A8%8E%E4%BC%9A&mark=1.adopt | form.form
            booklet_en      | /en/booklets/new?id=1&id=2&name=Second%20meeting&mark=1.adopt | form.form
            distribution_ja | /matrix                                    | #matrix
            distribution_en | /en/matrix                                 | #matrix
            """)
    void thePictureIsThere(String name, String path, String shown) throws IOException {
        Path file = FOLDER.resolve(name + ".png");
        try (Visit visit = CHROMIUM.visit(port, WIDTH)) {
            visit.open(path, 200);
            Locator part = visit.page().locator(shown).first();
            BoundingBox box = part.boundingBox();
            assertThat(box).as(shown).isNotNull();
            if (Boolean.getBoolean("help.write")) {
                Files.createDirectories(FOLDER);
                visit.page()
                        .screenshot(new Page.ScreenshotOptions()
                                .setFullPage(true)
                                .setClip(clip(box))
                                .setPath(file));
            }
        }
        assertThat(Files.size(file)).isBetween(5_000L, 200_000L);
    }

    @Test
    void helpShowsThemAll() {
        for (int width : new int[] {1280, 390}) {
            try (Visit visit = CHROMIUM.visit(port, width)) {
                for (String path : new String[] {"/about/help", "/en/about/help"}) {
                    visit.open(path, 200);
                    Locator pictures = visit.page().locator(".site-text img");
                    assertThat(pictures.count()).isEqualTo(7);
                    visit.page().evaluate("document.querySelectorAll('img').forEach(one => one.loading = 'eager')");
                    // Fails where one does not arrive.
                    visit.page().evaluate("Promise.all([...document.images].map(one => one.decode()))");
                    visit.expectWellMade();
                }
            }
        }
    }

    private static Clip clip(BoundingBox box) {
        double x = Math.max(0, box.x - MARGIN);
        double width = Math.min(WIDTH - x, box.width + 2 * MARGIN);
        return new Clip(x, box.y, width, Math.min(HEIGHT, box.height));
    }
}
