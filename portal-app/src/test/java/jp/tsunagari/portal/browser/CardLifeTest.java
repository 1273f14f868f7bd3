package jp.tsunagari.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import jp.tsunagari.portal.account.Role;
import jp.tsunagari.portal.account.UserAccounts;
import jp.tsunagari.portal.initiative.Initiatives;
import jp.tsunagari.portal.testing.Patience;
import jp.tsunagari.portal.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.TestPropertySource;

/** The life of a card in real browsers: edited, previewed, published, fought over, merged, brought back. */
@PortalTest
@TestPropertySource(properties = "spring.application.name=cards")
@Tag("browser")
class CardLifeTest {

    private static final String SECOND = "second";
    private static final String COPIES =
            "Object.fromEntries(Object.entries(localStorage).filter(([name]) => name.startsWith('tsunagari.card')))";
    private static final Pattern MY = Pattern.compile(".*/my\\?organisation=\\d+");

    private static final int MAX_STOPS = 400;

    private static final String IN_THE_FORM =
            "Boolean(document.activeElement.closest('.form--card') && !document.activeElement.closest('.form-bar'))";

    private static final String UNDER_THE_BAR = "(() => { const at = document.activeElement.getBoundingClientRect();"
            + " const bar = document.querySelector('.form-bar').getBoundingClientRect();"
            + " return at.bottom <= bar.bottom ? document.activeElement.outerHTML.slice(0, 120) : null; })()";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    private int port;

    @Autowired
    private Initiatives initiatives;

    @Autowired
    private UserAccounts accounts;

    @Autowired
    private PasswordEncoder passwords;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void addASecondPerson() {
        jdbc.sql("delete from card_draft").update();
        jdbc.sql("delete from card_draft_revision").update();
        if (accounts.findCredentials(SECOND).isEmpty()) {
            accounts.add(SECOND, passwords.encode(PortalTest.ADMIN_PASSWORD), Role.ADMIN);
        }
    }

    private String path(String slug) {
        return "/my/initiatives/"
                + initiatives.findBySlug(slug).orElseThrow().summary().id();
    }

    private static Page signIn(Visit visit, String login, String path) {
        Page page = visit.open(path, 200).page();
        page.locator("#username").fill(login);
        page.locator("#password").fill(PortalTest.ADMIN_PASSWORD);
        page.locator("main button[type=submit]").click();
        page.waitForURL("**" + path.replace("?", "*") + "*");
        return page;
    }

    private static Locator button(Page page, String name) {
        return page.locator("main")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name))
                .last();
    }

    @Test
    void anEditIsDraftedPreviewedPublishedAndFoundWithinASecond() {
        try (Visit visit = CHROMIUM.visit(port, 1280)) {
            Page page = signIn(visit, "admin", path("2025-フローレンス"));
            visit.screenshot("card-form");
            visit.expectWellMade();
            page.locator("#title").fill("ふうりんの会で見守る");
            assertThat(page.locator("[data-draft-state]")).containsText("下書きを保存しました");
            page.reload();
            assertThat(page.locator("h1")).hasText("下書きがあります");
            visit.screenshot("card-draft");
            visit.expectWellMade();
            page.getByText("下書きの続きを書く").click();
            assertThat(page.locator("#title")).hasValue("ふうりんの会で見守る");
            String form = page.url();
            page.locator("#regionQuery").pressSequentially("さっぽろ");
            // With the script it looks, and leaves the form where it is.
            page.locator("#regionQuery").press("Enter");
            page.locator("[data-region-found] label")
                    .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*北海道札幌市\\s*$")))
                    .click();
            assertThat(page.locator("[data-region-choices]")).containsText("北海道札幌市");
            assertThat(page).hasURL(form);
            button(page, "プレビューで確かめる").click();
            page.waitForURL("**/preview");
            assertThat(page.locator("h1")).hasText("ふうりんの会で見守る");
            visit.screenshot("card-preview");
            visit.expectWellMade();
            button(page, "公開する").click();
            page.waitForURL(MY);
            long published = System.nanoTime();
            long soon = Patience.stretched(Duration.ofSeconds(1)).toNanos();
            assertThat(page.locator(".notice--done")).containsText("公開しました");
            visit.screenshot("card-my");
            visit.expectWellMade();

            int found = 0;
            while (found == 0 && System.nanoTime() - published < soon) {
                visit.open("/initiatives?q=ふうりんの会", 200);
                found = page.locator(".cards .card").count();
            }
            assertThat(found).as("found within a second").isPositive();
        }
    }

    @Test
    void twoPeopleWhoEditAtOnceAreBroughtTogether() {
        String path = path("2025-北海長正会");
        try (Visit first = CHROMIUM.visit(port, 1280);
                Visit second = CHROMIUM.visit(port, 390)) {
            Page mine = signIn(first, "admin", path);
            Page theirs = signIn(second, SECOND, path);
            second.screenshot("card-form");
            second.expectWellMade();
            theirs.locator("#title").fill("相手の題名");
            theirs.locator("#reason").fill("先に直しました");
            button(theirs, "公開する").click();
            theirs.waitForURL(MY);
            second.screenshot("card-my");
            second.expectWellMade();

            mine.locator("#title").fill("自分の題名");
            mine.locator("#targetPhrases").fill("地域のみなさん");
            button(mine, "公開する").click();
            assertThat(mine.locator("h1")).hasText("ほかの人の変更と合わせてください");
            first.screenshot("card-merge");
            first.expectWellMade();
            mine.getByLabel("書き直す", new Page.GetByLabelOptions().setExact(true)).check();
            mine.locator("#choice-title-typed").fill("二人の題名");
            button(mine, "合わせて公開する").click();
            mine.waitForURL(MY);
            first.open(path + "/history", 200);
            assertThat(mine.locator(".version-list li").first()).containsText("編集の統合");
            first.screenshot("card-history");
            first.expectWellMade();
            mine.locator(".version-list li").first().getByText("前の版と比べる").click();
            assertThat(mine.locator(".difference ins").first()).isVisible();
            first.screenshot("card-compare");
            first.expectWellMade();
            mine.getByText("「取組名」だけを").click();
            mine.waitForURL("**/history");
            assertThat(mine.locator(".version-list li").first()).containsText("以前の版に戻す");
            first.open(path, 200);
            assertThat(mine.locator("#title")).hasValue("相手の題名");
            first.open("/admin/edits", 200);
            first.screenshot("card-edits");
            first.expectWellMade();
        }
    }

    @Test
    void withoutScriptAndByKeyboardNothingIsLost() {
        String path = path("2025-くるくるネット");
        try (Visit visit = CHROMIUM.visitWithoutScript(port, 390)) {
            Page page = signIn(visit, SECOND, path);
            page.locator("#title").fill("鍵盤だけで直す");
            page.getByText("数字を追加").focus();
            kept(page, () -> page.keyboard().press("Enter"));
            assertThat(page.locator("#title")).hasValue("鍵盤だけで直す");
            Locator added = page.locator(".form-fold").last();
            assertThat(added.locator("summary")).isFocused();
            added.locator("input").first().fill("参加者");
            page.locator("#regionQuery").fill("仙台");
            // Enter in a field presses the first button, which keeps a draft and nothing else.
            kept(page, () -> page.locator("#title").press("Enter"));
            assertThat(page.locator("[data-draft-state]")).containsText("下書きを保存しました");
            button(page, "公開する").focus();
            page.keyboard().press("Enter");
            assertThat(page.locator(".error-summary")).containsText("数字を入力してください");
            visit.screenshot("card-errors");
            page.locator(".error-summary a").first().focus();
            page.keyboard().press("Enter");
            page.keyboard().press("Tab");
            page.locator(".form-fold").last().locator("input").nth(1).fill("12");
            assertThat(page.locator(".error-summary")).containsText("「仙台」は、まだ加わっていません");
            page.locator("#regionQuery").fill("");
            button(page, "公開する").focus();
            page.keyboard().press("Enter");
            page.waitForURL(MY);
            assertThat(page.locator(".notice--done")).containsText("公開しました");
            page.getByText("公開ページを見る").click();
            assertThat(page.locator("h1")).hasText("鍵盤だけで直す");
            assertThat(page.locator(".metrics").first()).containsText("参加者");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1280})
    void nothingThatHasTheFocusIsUnderTheBar(int width) {
        try (Visit visit = CHROMIUM.visit(port, width)) {
            Page page = signIn(visit, SECOND, path("2025-watalis"));
            page.locator(".form--card")
                    .evaluate("form => form.querySelectorAll('summary').forEach(fold => fold.click())");
            page.locator(".form--card :is(input, button, textarea, select):visible")
                    .last()
                    .focus();
            List<String> hidden = new ArrayList<>();
            int stops = 0;
            while (stops < MAX_STOPS && Boolean.TRUE.equals(page.evaluate(IN_THE_FORM))) {
                Object under = page.evaluate(UNDER_THE_BAR);
                if (under != null) {
                    hidden.add(under.toString());
                }
                page.keyboard().press("Shift+Tab");
                stops++;
            }
            assertThat(stops).isGreaterThan(60);
            assertThat(hidden).isEmpty();
        }
    }

    /** The next page is like the one before, but for the revision of the draft that it shows. */
    private static void kept(Page page, Runnable action) {
        Locator revision = page.locator(".form input[name=revision]").first();
        String before = revision.inputValue();
        action.run();
        assertThat(revision).not().hasValue(before);
    }

    @ParameterizedTest
    @CsvSource({"390, 2025-switch", "1280, 2025-フードバンクふなばし"})
    void theOrganisationsFormIsWellMade(int width, String slug) {
        long id = initiatives.findBySlug(slug).orElseThrow().summary().organisationId();
        try (Visit visit = CHROMIUM.visit(port, width)) {
            Page page = signIn(visit, SECOND, "/my/organisations/" + id);
            button(page, "代表者の行を追加").click();
            assertThat(page.locator("#representatives-1")).isVisible();
            page.locator("#website").fill("example.jp");
            button(page, "公開する").click();
            assertThat(page.locator(".error-summary")).isFocused();
            visit.screenshot("card-organisation");
            visit.expectWellMade();
            visit.open("/my/initiatives/1/withdraw", 200).expectWellMade();
            visit.open("/my/initiatives/1/document", 200).expectWellMade();
        }
    }

    /** As after a crash: the last words are in the browser alone, and there is an older draft on the server. */
    @Test
    void whatTheBrowserAloneHasKeptIsShownBesideTheDraft() {
        String path = path("2025-ワークフェア");
        try (Visit visit = CHROMIUM.visit(port, 1280)) {
            Page page = signIn(visit, SECOND, path);
            leaveACopy(page, "送れなかった題名");
            visit.open(path, 200);
            assertThat(page.locator("[data-draft-copy]")).isVisible();
            visit.screenshot("card-draft");
            visit.expectWellMade();
            page.getByText("下書きの続きを書く").click();
            assertThat(page.locator("#title")).hasValue("期限の前に打った題名");
            assertThat(page.locator(".card-copy")).containsText("送れなかった題名");
            assertThat(page.locator(".card-copy")).containsText("期限の前に打った題名");
            visit.screenshot("card-copy");
            visit.expectWellMade();
            page.getByText("この端末の入力を下書きに入れる").click();
            assertThat(page.locator(".card-copy")).hasCount(0);
            assertThat(page.locator("#title")).hasValue("送れなかった題名");
            expectNoCopies(page);
        }
    }

    /** Types a title that becomes the draft, and then one of which only a copy is left. */
    private static void leaveACopy(Page page, String title) {
        page.locator("#title").fill(title);
        Object copy = page.evaluate(COPIES);
        page.locator("#title").fill("期限の前に打った題名");
        assertThat(page.locator("[data-draft-state]")).containsText("下書きを保存しました");
        page.navigate(page.url().replaceFirst("/my/.*", "/my"));
        page.evaluate("all => Object.entries(all).forEach(([name, text]) => localStorage.setItem(name, text))", copy);
        assertEquals(1, copies(page));
    }

    /** The script that takes them away runs after the page can be read. */
    private static void expectNoCopies(Page page) {
        page.waitForFunction("Object.keys(" + COPIES + ").length === 0");
    }

    private static int copies(Page page) {
        return (int) page.evaluate("Object.keys(" + COPIES + ").length");
    }

    @Test
    void aDraftThatIsDroppedTakesTheBrowsersCopyAlong() {
        String path = path("2025-ワークフェア");
        try (Visit visit = CHROMIUM.visit(port, 390)) {
            Page page = signIn(visit, "admin", path);
            leaveACopy(page, "捨てる題名");
            visit.open(path, 200);
            assertThat(page.locator("[data-draft-copy]")).isVisible();
            button(page, "下書きを捨てて").click();
            assertThat(page.locator(".notice--done")).containsText("下書きを捨てました");
            expectNoCopies(page);
            visit.open(path, 200);
            assertThat(page.locator("form[data-card-form]")).isVisible();
            assertThat(page.locator(".card-copy")).hasCount(0);
        }
    }

    @Test
    void whatOnePersonTypedIsNeverAnothersAndGoesWhenSigningOut() {
        String path = path("2025-ワークフェア");
        try (Visit visit = CHROMIUM.visit(port, 1280)) {
            Page page = signIn(visit, SECOND, path);
            leaveACopy(page, "一人だけの題名");
            page.context().clearCookies();
            signIn(visit, "admin", path);
            assertThat(page.locator("form[data-card-form]")).isVisible();
            assertThat(page.locator(".card-copy")).hasCount(0);
            page.context().clearCookies();
            signIn(visit, SECOND, path + "?draft=");
            assertThat(page.locator(".card-copy")).containsText("一人だけの題名");
            List<String> asked = new ArrayList<>();
            page.onceDialog(dialog -> {
                asked.add(dialog.message());
                dialog.accept();
            });
            page.getByText("ログアウト").click();
            page.waitForURL("**/?signed-out");
            assertThat(asked).singleElement().asString().contains("まだ保存されていない");
            expectNoCopies(page);
        }
    }

    @Test
    void wordsThatAreTypedJustBeforeLeavingArrive() {
        String path = path("2025-ワークフェア");
        try (Visit visit = CHROMIUM.visit(port, 1280)) {
            Page page = signIn(visit, "admin", path);
            page.locator("#title").fill("すぐに閉じた題名");
            visit.open("/my", 200);
            // What is sent in leaving is on its way while the next page is read.
            await().atMost(Patience.BY_THE_CLOCK).until(() -> {
                visit.open(path + "?draft=", 200);
                return page.locator("#title").inputValue().equals("すぐに閉じた題名") && copies(page) == 0;
            });
        }
    }

    /** Two windows of one browser, and so of one person. */
    @Test
    void twoWindowsSeeEachOther() {
        String path = path("2025-ワークフェア");
        try (Visit visit = CHROMIUM.visit(port, 1280)) {
            Page one = signIn(visit, SECOND, path + "?draft=");
            Page other = one.context().newPage();
            other.navigate(one.url());
            one.locator("#title").fill("一つ目の画面");
            assertThat(one.locator("[data-draft-state]")).containsText("下書きを保存しました");
            other.locator("#targetPhrases").fill("二つ目の画面の対象");
            assertThat(other.locator("[data-draft-state]")).containsText("別の画面で入力した内容も");
            other.locator("#title").fill("二つ目の画面の題名");
            assertThat(other.locator("[data-draft-state]")).containsText("どちらも残してあります");
            other.getByText("比べて選ぶ").click();
            assertThat(other.locator("fieldset.merge__item")).containsText("一つ目の画面");
            visit.open(other.url().replaceFirst("https?://[^/]+", ""), 200).screenshot("card-sides");
            visit.expectWellMade();
            one.getByLabel("別の画面で入力した内容").check();
            button(one, "下書きに入れる").click();
            assertThat(one.locator("#title")).hasValue("二つ目の画面の題名");
            assertThat(one.locator("#targetPhrases")).hasValue("二つ目の画面の対象");
        }
    }
}
