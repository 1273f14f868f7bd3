package jp.tsunagari.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jakarta.mail.internet.MimeMessage;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.tsunagari.portal.initiative.InitiativeSummary;
import jp.tsunagari.portal.initiative.Initiatives;
import jp.tsunagari.portal.testing.Patience;
import jp.tsunagari.portal.testing.PortalTest;
import jp.tsunagari.portal.testing.TestMail;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/**
 * Two people of one organisation, from the mail that invites them to the version that brings an older one back: with a
 * mouse on a desk, with the keyboard alone in a narrow window, and so without scripts too.
 */
@PortalTest
@ContextConfiguration(initializers = TestMail.class)
@Tag("browser")
class StaffLifeTest {

    private static final Pattern LINK = Pattern.compile("https://portal\\.example(/invitations/\\S+)");
    private static final String PASSWORD = "縁側のお茶会を続けて七年";
    private static final Pattern MY = Pattern.compile(".*/my(\\?.*)?$");

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    private int port;

    @Autowired
    private GreenMail mailServer;

    @Autowired
    private Initiatives initiatives;

    @ParameterizedTest
    @CsvSource({
        "desk, 1280, true, true, 2025-地域健康プラン",
        "phone, 390, true, false, 2025-茨城npoセンターコモンズ",
        "plain, 390, false, false, 2025-watalis"
    })
    void fromTheInvitationToTheVersionBroughtBack(String name, int width, boolean scripts, boolean mouse, String slug)
            throws Exception {
        InitiativeSummary initiative =
                initiatives.findBySlug(slug).orElseThrow().summary();
        String card = "/my/initiatives/" + initiative.id();
        String elsewhere = "/my/initiatives/" + someoneElses(initiative);
        invite(name + "-one@example.jp", initiative);
        String first = acceptLink();
        invite(name + "-two@example.jp", initiative);
        String second = acceptLink();

        try (Visit one = visit(width, scripts);
                Visit two = visit(width, scripts)) {
            Hands mine = new Hands(one, mouse);
            Hands theirs = new Hands(two, mouse);
            // No two accounts have one name.
            accept(mine, first, "山田 花子 " + name, name + "-one@example.jp");
            accept(theirs, second, "鈴木 太郎 " + name, name + "-two@example.jp");
            one.screenshot("staff-my-" + name);

            one.open(elsewhere, 404);
            one.open(card, 200).expectWellMade();
            two.open(card, 200);
            mine.type("#title", "すずらん通りの見守り" + name);
            mine.press("プレビューで確かめる");
            assertThat(mine.page().locator("h1")).hasText("すずらん通りの見守り" + name);
            one.expectWellMade();
            mine.press("公開する");
            mine.page().waitForURL(MY);
            assertThat(mine.page().locator(".notice--done")).containsText("公開しました");
            awaitFound("すずらん通りの見守り" + name);

            theirs.type("#title", "ひまわり通りの見守り" + name);
            theirs.press("公開する");
            assertThat(theirs.page().locator("h1")).hasText("ほかの人の変更と合わせてください");
            two.screenshot("staff-merge-" + name);
            two.expectWellMade();
            theirs.tick("choice.title", "mine");
            theirs.press("合わせて公開する");
            theirs.page().waitForURL(MY);

            two.open(card + "/history", 200);
            assertThat(theirs.page().locator(".version-list li").first()).containsText("鈴木 太郎");
            assertThat(theirs.page().locator(".version-list li").nth(1)).containsText("山田 花子");
            two.screenshot("staff-history-" + name);
            two.expectWellMade();
            theirs.activate(theirs.page().locator(".version-list li").first().getByText("前の版と比べる"));
            assertThat(theirs.page().locator(".difference ins").first()).isVisible();
            two.expectWellMade();
            theirs.activate(theirs.page().getByText("「取組名」だけを"));
            theirs.page().waitForURL("**/history");
            two.open(card, 200);
            assertThat(theirs.page().locator("#title")).hasValue("すずらん通りの見守り" + name);
        }
    }

    private Visit visit(int width, boolean scripts) {
        return scripts ? CHROMIUM.visit(port, width) : CHROMIUM.visitWithoutScript(port, width);
    }

    private long someoneElses(InitiativeSummary initiative) {
        return initiatives.newest(20).stream()
                .filter(other -> other.organisationId() != initiative.organisationId())
                .findFirst()
                .orElseThrow()
                .id();
    }

    private void invite(String address, InitiativeSummary initiative) throws Exception {
        mailServer.purgeEmailFromAllMailboxes();
        try (Visit visit = CHROMIUM.visit(port, 1280)) {
            Page page = visit.open("/admin/invitations/new", 200).page();
            page.locator("#username").fill("admin");
            page.locator("#password").fill(PortalTest.ADMIN_PASSWORD);
            page.locator("main button[type=submit]").click();
            page.waitForURL("**/admin/invitations/new*");
            page.locator("#email").fill(address);
            page.locator("input[name=organisation][value='" + initiative.organisationId() + "']")
                    .check();
            page.locator("main form button[type=submit]").click();
            assertThat(page.locator(".notice--done")).containsText("招待のメールを送りました");
        }
    }

    private String acceptLink() throws Exception {
        assertThat(mailServer.waitForIncomingEmail(Patience.BY_THE_CLOCK.toMillis(), 1))
                .isTrue();
        MimeMessage[] mails = mailServer.getReceivedMessages();
        Matcher link = LINK.matcher((String) mails[0].getContent());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private static void accept(Hands hands, String link, String person, String login) {
        hands.visit().open(link, 200).expectWellMade();
        hands.type("#name", person);
        hands.type("#password", PASSWORD);
        hands.type("#again", PASSWORD);
        hands.activate(hands.page().locator("main form button[type=submit]"));
        hands.page().waitForURL("**/login*");
        assertThat(hands.page().locator("#username").inputValue())
                .as("the address that the person has just proved")
                .isEqualTo(login);
        hands.type("#password", PASSWORD);
        hands.activate(hands.page().locator("main form button[type=submit]"));
        hands.page().waitForURL("**/my*");
        assertThat(hands.page().locator(".site-header__admin")).containsText(person);
        hands.visit().expectWellMade();
    }

    private void awaitFound(String title) throws Exception {
        try (Visit visitor = CHROMIUM.visitWithoutScript(port, 1280)) {
            Patience.until("found: " + title, () -> {
                visitor.open("/initiatives?q=" + title, 200);
                return visitor.page()
                                .locator(".cards .card")
                                .filter(new Locator.FilterOptions().setHasText(title))
                                .count()
                        == 1;
            });
        }
    }
}
