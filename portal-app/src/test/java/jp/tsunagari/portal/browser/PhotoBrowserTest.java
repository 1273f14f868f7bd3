package jp.tsunagari.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.imageio.ImageIO;
import jp.tsunagari.portal.card.Change;
import jp.tsunagari.portal.card.ChangeKind;
import jp.tsunagari.portal.initiative.InitiativeCard;
import jp.tsunagari.portal.initiative.InitiativeStore;
import jp.tsunagari.portal.testing.PortalTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** A photo comes on a card and off it, by keyboard on a phone; the catalogue is the test's own. */
@PortalTest
@TestPropertySource(properties = "spring.application.name=cards")
@Tag("browser")
class PhotoBrowserTest {

    private static final int PHONE = 390;

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient database;

    @Autowired
    private InitiativeStore cards;

    private InitiativeCard card;

    @BeforeEach
    void findACard() {
        long first =
                database.sql("select min(id) from initiative").query(Long.class).single();
        card = cards.find(first).orElseThrow();
    }

    /** The history has it too, which forms begin from: no row is taken away behind the portal's back. */
    @AfterEach
    void leaveNothing() {
        InitiativeCard now = cards.find(card.id()).orElseThrow();
        cards.change(now.id(), now.version(), card.details(), Change.by(ChangeKind.EDITED, 1, "test", null));
        for (String table : List.of("photo_upload", "photo_owner", "photo_content", "photo_file")) {
            database.sql("delete from " + table).update();
        }
    }

    @Test
    void byKeyboardOnAPhone() throws IOException {
        try (Visit visit = CHROMIUM.visit(port, PHONE)) {
            visit.signInAsAdmin();
            Page page =
                    visit.open("/my/initiatives/" + card.id() + "/photos", 200).page();
            page.setInputFiles(
                    "#file", new FilePayload("photo.jpg", "image/jpeg", "no picture".getBytes(StandardCharsets.UTF_8)));
            press(page, "form[enctype] button");
            assertThat(page.locator(".error-summary")).containsText("JPEG");
            visit.expectWellMade();
            visit.screenshot("photo-refused");

            page.setInputFiles("#file", new FilePayload("photo.png", "image/png", picture()));
            press(page, "form[enctype] button");
            assertThat(page.locator("#alt")).isVisible();
            visit.expectWellMade();
            press(page, "form.form button");
            assertThat(page.locator(".error-summary li")).hasCount(3);
            visit.expectWellMade();
            visit.screenshot("photo-words");

            page.locator("#alt").focus();
            page.keyboard().type("公民館で将棋を指す5人");
            page.locator("#licence").focus();
            page.keyboard().press("Space");
            page.locator("#consent").focus();
            page.keyboard().press("Space");
            press(page, "form.form button");
            assertThat(page.locator(".notice--done")).isVisible();
            assertThat(page.locator(".album__photo")).hasCount(1);
            visit.expectWellMade();
            visit.screenshot("photo-album");
            String album = page.url().replaceFirst("https?://[^/]+", "");

            page.locator(".actions a:has-text('公開ページ')").focus();
            page.keyboard().press("Enter");
            assertThat(page.locator(".photo__image")).hasAttribute("alt", "公民館で将棋を指す5人");
            visit.expectWellMade();
            visit.screenshot("photo-card");

            visit.open("/en" + album, 200).expectWellMade();
            page.locator("a[href$='/remove']").focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("h1")).containsText("Remove");
            visit.expectWellMade();
            press(page, "main form button");
            press(page, "form[action$='/restore'] button");
            assertThat(page.locator(".album__photo")).hasCount(1);
        }
    }

    private static void press(Page page, String button) {
        page.locator(button).focus();
        page.keyboard().press("Enter");
    }

    private static byte[] picture() throws IOException {
        BufferedImage image = new BufferedImage(640, 400, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 640; x++) {
            for (int y = 0; y < 400; y++) {
                image.setRGB(x, y, (x * 255 / 640) << 16 | (y * 255 / 400) << 8 | 0x60);
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }
}
