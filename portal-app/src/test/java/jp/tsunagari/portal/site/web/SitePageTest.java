package jp.tsunagari.portal.site.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.List;
import java.util.stream.Stream;
import jp.tsunagari.portal.account.Role;
import jp.tsunagari.portal.account.UserAccounts;
import jp.tsunagari.portal.security.SignedIn;
import jp.tsunagari.portal.site.SitePage;
import jp.tsunagari.portal.site.SiteTexts;
import jp.tsunagari.portal.testing.Html;
import jp.tsunagari.portal.testing.PortalTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

/** The pages of the site itself: for readers, and for admins who write them. */
@PortalTest
@Transactional
class SitePageTest {

    private static final SignedIn ADMIN = new SignedIn(1, "admin", "管理 花子", Role.ADMIN, true, "{noop}x");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private SiteTexts texts;

    @Autowired
    private UserAccounts accounts;

    @Autowired
    private JdbcTemplate jdbc;

    @ParameterizedTest
    @EnumSource
    void everyPageHasATextToBeginWithInBothLanguages(SitePage page) {
        Document japanese = page(page.path());
        Document english = page("/en" + page.path());
        assertThat(japanese.select("main h2")).isNotEmpty();
        assertThat(english.select("main h2")).hasSameSizeAs(japanese.select("main h2"));
        assertThat(english.select(".site-text").attr("lang")).isEqualTo("en");
        assertThat(japanese.select("meta[name=description]").attr("content")).isNotBlank();
        assertThat(japanese.select("footer a").eachAttr("href")).contains(page.path());
    }

    /** The licence asks for the source, and a source without an address is hard to find. */
    @Test
    void theTermsNameEveryDocumentWithItsAddress() {
        jdbc.update("update source_document set page_address = 'https://www.example.go.jp/models'");
        Document terms = page("/about/terms");
        assertThat(terms.select("#documents ~ dl a").eachAttr("href")).contains("https://www.example.go.jp/models");
        assertThat(terms.select("#documents ~ h3").text()).contains("内閣府", "取組みモデル調査");
    }

    @Test
    void whatAnAdminSavesIsShownAndNothingIsLost() {
        assertThat(save("operator", "ja", 0, "## 運営者\n\n縁側市役所 福祉課")).hasRedirectedUrl("/admin/pages");
        assertThat(page("/about/operator").select(".site-text").text()).contains("縁側市役所 福祉課");
        Document english = page("/en/about/operator");
        assertThat(english.select(".site-text").attr("lang"))
                .as("no English of the operator")
                .isEqualTo("ja");
        assertThat(english.select(".site-text").text()).contains("縁側市役所 福祉課");

        assertThat(save("operator", "ja", 1, "## 運営者\n\n縁側市")).hasRedirectedUrl("/admin/pages");
        Document editing = admin("/admin/pages/operator/ja");
        assertThat(editing.select("#history ~ ul a").eachText()).hasSize(3);
        Document earlier = admin("/admin/pages/operator/ja?version=1");
        assertThat(earlier.select("#markdown").val()).contains("福祉課");
        assertThat(earlier.select("[name=version]").val())
                .as("saved as the next one")
                .isEqualTo("2");
        assertThat(admin("/admin/pages/operator/ja?version=0")
                        .select("#markdown")
                        .val())
                .contains("【");
        assertThat(jdbc.queryForObject(
                        "select count(*) from audit_event where action = 'SITE_PAGE_CHANGED'", Integer.class))
                .isEqualTo(2);
    }

    @Test
    void theSecondOfTwoAdminsSeesWhatTheFirstHasSaved() {
        save("help", "ja", 0, "先に保存した文章");
        MvcTestResult refused = save("help", "ja", 0, "後から送った文章");
        assertThat(refused).hasStatus(HttpStatus.CONFLICT);
        Document page = Html.parse(refused);
        assertThat(page.select(".error-summary").text())
                .contains(accounts.find(1).orElseThrow().displayName() + "さん");
        assertThat(page.select(".site-text__source").text()).isEqualTo("先に保存した文章");
        assertThat(page.select("#markdown").val()).isEqualTo("後から送った文章");
        assertThat(texts.current(SitePage.HELP, "ja").markdown()).isEqualTo("先に保存した文章");
    }

    @Test
    void aPreviewStoresNothing() {
        Document page = Html.parse(mvc.post()
                .uri("/admin/pages/terms/ja")
                .param("markdown", "## 試し\n\n<b>太字</b>")
                .param("version", "0")
                .param("preview", "")
                .with(user(ADMIN))
                .with(csrf())
                .exchange());
        assertThat(page.select(".site-text__preview h2").eachText()).contains("試し");
        assertThat(page.select(".site-text__preview b")).isEmpty();
        assertThat(page.select("#markdown").val()).contains("<b>太字</b>");
        assertThat(texts.current(SitePage.TERMS, "ja").isShipped()).isTrue();
    }

    @Test
    void emptyAndEndlessTextsAreRefusedAndKept() {
        assertThat(save("terms", "ja", 0, " ")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        String endless = "あ".repeat(SiteTexts.MAX_LENGTH + 1);
        MvcTestResult refused = save("terms", "ja", 0, endless);
        assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(Html.parse(refused).select("#markdown").val()).isEqualTo(endless);
    }

    @Test
    void theListSaysWhatIsStillToFillIn() {
        assertThat(admin("/admin/pages").select("tbody tr").eachText())
                .hasSize(2 * SitePage.values().length)
                .anyMatch(row -> row.contains("運営者と連絡先") && row.contains("3か所"));
        save("operator", "ja", 0, "## 運営者\n\n縁側市");
        assertThat(admin("/admin/pages").select("tbody tr").eachText())
                .anyMatch(row -> row.contains("運営者と連絡先 日本語 記入する所はありません"));
    }

    @Test
    void onlyAdminsWrite() {
        accounts.add("site-staff@example.jp", "団体 太郎", "{noop}x", Role.STAFF);
        long id = accounts.search("site-staff").get(0).id();
        SignedIn staff = new SignedIn(id, "site-staff@example.jp", "団体 太郎", Role.STAFF, true, null);
        Stream.of("/admin/pages", "/admin/pages/terms/ja")
                .forEach(path ->
                        assertThat(mvc.get().uri(path).with(user(staff))).hasStatus(HttpStatus.FORBIDDEN));
        assertThat(mvc.post()
                        .uri("/admin/pages/terms/ja")
                        .param("markdown", "x")
                        .with(user(staff))
                        .with(csrf()))
                .hasStatus(HttpStatus.FORBIDDEN);
        List.of("/admin/pages/nothing/ja", "/admin/pages/terms/fr", "/admin/pages/terms/ja?version=9")
                .forEach(path ->
                        assertThat(mvc.get().uri(path).with(user(ADMIN))).hasStatus(HttpStatus.NOT_FOUND));
    }

    private MvcTestResult save(String page, String language, int version, String text) {
        return mvc.post()
                .uri("/admin/pages/" + page + "/" + language)
                .param("markdown", text)
                .param("version", String.valueOf(version))
                .with(user(ADMIN))
                .with(csrf())
                .exchange();
    }

    private Document page(String path) {
        return Html.parse(mvc.get().uri(path).exchange());
    }

    private Document admin(String path) {
        return Html.parse(mvc.get().uri(path).with(user(ADMIN)).exchange());
    }
}
