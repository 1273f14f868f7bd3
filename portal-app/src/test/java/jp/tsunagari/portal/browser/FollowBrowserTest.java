package jp.tsunagari.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.Clip;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.testing.Patience;
import jp.tsunagari.portal.testing.PortalTest;
import jp.tsunagari.portal.testing.TestMail;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;

/** Following in a browser, on a desk and on a phone, with scripts and without: from the list to the page that stops it. */
@PortalTest
@ContextConfiguration(initializers = TestMail.class)
@Tag("browser")
class FollowBrowserTest {

    private static final Pattern LINK = Pattern.compile("https://portal\\.example(/(?:en/)?following/[\\w-]+)");
    private static final Path HELP = Path.of("src/main/resources/static/images/help");

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    private int port;

    @Autowired
    private GreenMail mailServer;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Messages messages;

    @BeforeEach
    @AfterEach
    void leaveNothing() throws Exception {
        jdbc.update("delete from follower");
        jdbc.update("delete from outgoing_mail");
        jdbc.update("delete from attempt");
        mailServer.purgeEmailFromAllMailboxes();
    }

    @ParameterizedTest
    @CsvSource({"desk, 1280, true, ja", "phone, 390, false, en"})
    void fromTheListToTheEnd(String name, int width, boolean scripts, Locale language) throws Exception {
        String prefix = language.equals(Locale.ENGLISH) ? "/en" : "";
        Messages words = messages.in(language);
        try (Visit visit = scripts ? CHROMIUM.visit(port, width) : CHROMIUM.visitWithoutScript(port, width)) {
            Page page = visit.page();
            visit.open(prefix + "/initiatives?q=%E5%B1%85%E5%A0%B4%E6%89%80&target=elderly", 200);
            page.getByText(words.get("follow.link.filter")).first().click();
            page.waitForURL("**/follow?**");
            visit.expectWellMade();
            page.locator("form.form button").click();
            assertThat(page.locator(".error-summary")).isVisible();
            visit.expectWellMade();
            page.locator("#email").fill("hanako@npo.example");
            page.getByText(words.get("follow.form.submit")).click();
            page.waitForURL("**sent");
            assertThat(page.locator(".notice--done")).isVisible();
            visit.expectWellMade();

            String own = link();
            visit.open(own, 200);
            visit.screenshot("follow-waiting-" + name);
            visit.expectWellMade();
            page.locator("form[action$=confirm] button").click();
            page.waitForURL("**confirmed");
            visit.screenshot("follow-own-" + name);
            visit.expectWellMade();
            page.locator("select").selectOption("MONTHLY");
            page.locator("form:has(select) button").click();
            page.waitForURL("**changed");
            assertThat(page.locator("select")).hasValue("MONTHLY");
            page.locator("form[action$=renew] button").click();
            page.waitForURL("**renewed");
            visit.open(own + "/stop", 200);
            visit.expectWellMade();
            page.locator("form[action$=stop] button").click();
            assertThat(page.locator("h1")).hasText(words.get("follow.stopped.title"));
            visit.expectWellMade();
        }
        assertThat(jdbc.queryForObject("select count(*) from follower", Integer.class))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"ja, /follow?target=elderly", "en, /en/follow?target=elderly"})
    void thePictureForTheHelpIsThere(String language, String path) throws Exception {
        Path file = HELP.resolve("follow_" + language + ".png");
        try (Visit visit = CHROMIUM.visit(port, 1000)) {
            visit.open(path, 200);
            BoundingBox box = visit.page().locator("main").boundingBox();
            if (Boolean.getBoolean("help.write")) {
                visit.page()
                        .screenshot(new Page.ScreenshotOptions()
                                .setFullPage(true)
                                .setClip(new Clip(box.x, box.y, box.width, Math.min(780, box.height)))
                                .setPath(file));
            }
        }
        assertThat(Files.size(file)).isBetween(5_000L, 200_000L);
    }

    @ParameterizedTest
    @CsvSource({"1280", "390"})
    void theDeskShowsMailsThatFailed(int width) {
        jdbc.update(
                "insert into outgoing_mail (message_id, owner, purpose, language, recipient, subject, plain, html, state,"
                        + " attempts, queued_at, next_try_at, finished_at, problem) values ('m', 'follower:0', 'DIGEST', 'ja',"
                        + " 'jiro@npo.example', 's', 'words', '', 'FAILED', 1, now(), now(), now(), '550')");
        jdbc.update("insert into follower (email, asked_at, confirmed_at, expires_at)"
                + " values ('jiro@npo.example', now(), now(), now() + interval '1 year')");
        jdbc.update("insert into follow (follower_id, kind, target, language, rhythm, asked_at)"
                + " select id, 'PLACE', '01', 'ja', 'DAILY', now() from follower");
        try (Visit visit = CHROMIUM.visit(port, width)) {
            visit.signInAsAdmin();
            visit.open("/admin/follows", 200);
            assertThat(visit.page().locator("form[action$=retry] button")).isVisible();
            visit.screenshot("follow-desk-" + width);
            visit.expectWellMade();
        }
    }

    private String link() throws Exception {
        Patience.until("a mail", () -> mailServer.getReceivedMessages().length == 1);
        MimeMessage mail = mailServer.getReceivedMessages()[0];
        Matcher found = LINK.matcher(mail.getContent().toString());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
