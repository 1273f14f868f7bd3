package jp.tsunagari.portal.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.tsunagari.portal.initiative.InitiativeSummary;
import jp.tsunagari.portal.initiative.Initiatives;
import jp.tsunagari.portal.testing.Html;
import jp.tsunagari.portal.testing.PortalTest;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What a visitor reads. */
@PortalTest
class PublicPagesTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Initiatives initiatives;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/initiatives",
                "/initiatives?page=2",
                "/organisations",
                "/regions",
                "/regions/01",
                "/regions/01100",
                "/regions/01101",
                "/regions/47",
                "/regions/00",
                "/about",
                "/about/reading",
                "/accessibility",
                "/about/operator",
                "/about/terms",
                "/about/privacy",
                "/about/help",
                "/about/glossary",
                "/about/sitemap",
                "/login"
            })
    void everyPageHasOneHeadingLandmarksAndATitle(String path) {
        assertWellMade(Html.get(mvc, path));
    }

    @Test
    void everyInitiativeAndOrganisationHasAPage() {
        for (InitiativeSummary initiative : initiatives.newest(100)) {
            Document page = Html.get(mvc, "/initiatives/{slug}", initiative.slug());
            assertWellMade(page);
            String organisation =
                    page.select(".initiative__organisation a").attr("href").replaceFirst("^/organisations/", "");
            assertWellMade(
                    Html.get(mvc, "/organisations/{slug}", URLDecoder.decode(organisation, StandardCharsets.UTF_8)));
        }
    }

    private static void assertWellMade(Document page) {
        assertThat(page.select("html").attr("lang")).isEqualTo("ja");
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("body > header, body > main, body > footer")).hasSize(3);
        assertThat(page.select("a.skip-link").attr("href")).isEqualTo("#main");
        assertThat(page.title()).endsWith("つながり 孤独・孤立対策 取組カタログ").doesNotContain("null");
        assertThat(page.select("[style], style, script:not([src]):not([type=application/ld+json])"))
                .isEmpty();
        for (Element value : page.select("dd, dt, th, td")) {
            assertThat(value.text()).as("a value in %s", page.title()).isNotBlank();
        }
        assertThat(page.text()).doesNotContain("null", "${", "??");
    }

    @Test
    void theFrontPageCountsWhatTheCatalogueHas() {
        Document page = Html.get(mvc, "/");
        assertThat(page.select(".figures__number").eachText()).containsExactly("20", "20", "9");
        assertThat(page.select(".tile")).hasSize(47);
        assertThat(page.select("a[href=/regions/01].tile").attr("aria-label")).isEqualTo("北海道 6件");
        assertThat(page.select("a[href=/regions/12].tile").attr("aria-label")).isEqualTo("千葉 4件");
    }

    @Test
    void theListHasEveryInitiativeOnceOverItsPages() {
        Document first = Html.get(mvc, "/initiatives");
        Document second = Html.get(mvc, "/initiatives?page=2");
        List<String> all = first.select(".card__title a").eachAttr("href");
        all.addAll(second.select(".card__title a").eachAttr("href"));
        assertThat(all).hasSize(20).doesNotHaveDuplicates();
        assertThat(first.select(".pager a[rel=next]").attr("href")).isEqualTo("/initiatives?page=2");
        assertThat(second.select(".pager a[rel=prev]").attr("href")).isEqualTo("/initiatives");
        assertThat(second.select(".pager a[rel=next]")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "0", "-1", "99999999999999", "1;drop"})
    void aPageNumberThatMakesNoSenseShowsTheFirstPageAndSaysSo(String number) {
        Document page = Html.get(mvc, "/initiatives?page={page}", number);
        assertThat(page.select(".notice").text()).contains("page=" + number, "1から1,000,000までの整数");
        assertThat(page.select(".card")).hasSize(12);
    }

    @Test
    void aPageBeyondTheLastSaysThatItIsEmpty() {
        Document page = Html.get(mvc, "/initiatives?page=7");
        assertThat(page.select(".empty").text()).contains("このページには取組がありません", "2ページ");
        assertThat(page.select(".pager a[rel=prev]").attr("href")).isEqualTo("/initiatives?page=2");
    }

    @Test
    void anInitiativeWithoutATitleShowsADerivedOneThatIsMarked() {
        Document page = Html.get(mvc, "/initiatives/2025-watalis");
        assertThat(page.select("h1").text()).isEqualTo("地域課題解決型の実践活動(竹林整備・遊休農地活用)");
        assertThat(page.select("main .derived").text()).contains("取組名の記載がない");
        assertThat(page.select(".facts").text()).contains("宮城県亘理町（本文の記載）");
        assertThat(Html.get(mvc, "/initiatives/2025-フローレンス").select(".facts").text())
                .contains("団体の所在地を表示しています");
    }

    @Test
    void aPageSaysItsOwnAddressOnceEncodedAndOnPaperInLetters() {
        Document page = Html.get(mvc, "/initiatives/{slug}", "2025-ワークフェア");
        assertThat(URLDecoder.decode(page.select("link[rel=canonical]").attr("href"), StandardCharsets.UTF_8))
                .isEqualTo("http://localhost/initiatives/2025-ワークフェア");
        assertThat(page.select(".print-address").text()).endsWith("http://localhost/initiatives/2025-ワークフェア");
    }

    @Test
    void anInitiativeTellsItsLinesAndItsStory() {
        Document page = Html.get(mvc, "/initiatives/{slug}", "2025-ワークフェア");
        assertThat(page.select("main .derived")).isEmpty();
        assertThat(page.select(".outcomes .metrics .metric__label").first().text())
                .as("people before days")
                .isEqualTo("利用者数");
        assertThat(page.select(".source-box").text()).contains("206〜273行目", "000_3a739dbb5c06538d.txt");
        assertThat(page.select(".prose h2").eachText())
                .containsExactly("私たちの軌跡", "私たちの新たな取組", "この取組があったからこそ", "取組の成果", "取組の様子");
        assertThat(page.select(".contents a").eachAttr("href"))
                .allSatisfy(anchor -> assertThat(page.select(anchor)).hasSize(1));
        assertThat(page.select(".organisation-box").text()).contains("柳谷 君予", "2011年12月", "北海道北見市美芳町5丁目2-13");
    }

    @Test
    void aCardSaysFirstWhatItIsAndFoldsMostFigures() {
        for (InitiativeSummary initiative : initiatives.newest(100)) {
            Document page = Html.get(mvc, "/initiatives/{slug}", initiative.slug());
            List<String> parts = page.select(".initiative__body > *").eachAttr("class");
            assertThat(parts).containsExactly("opening", "facts", "initiative__story");
            assertThat(page.select(".initiative__story > *").first().className())
                    .as("figures, then the story")
                    .isIn("outcomes", "contents");
            assertThat(page.select(".facts dt").eachText())
                    .as("place, who, how")
                    .startsWith("活動地域", "届けたい人たち");
            assertThat(page.select(".opening p").first().text()).isNotBlank();
            assertThat(page.select(".outcomes .metrics > li").size()).isLessThanOrEqualTo(3);
            assertThat(page.select("main h2:not(#contents-heading)").eachText())
                    .as("everything is in the contents")
                    .allSatisfy(heading ->
                            assertThat(page.select(".contents a").eachText()).contains(heading));
        }
    }

    @Test
    void whatNoPartOfTheCaseSaysIsToldBesideIt() {
        Document page = Html.get(mvc, "/initiatives/{slug}", "2025-札幌メンズ-シェッド-ポッケコタン");
        assertThat(page.select(".initiative__organisation").text()).contains("任意団体（法人格の記載なし）");
        assertThat(page.select(".organisation-box").text()).contains("任意団体（法人格の記載なし）");
        assertThat(page.select(".facts").text()).contains("資料全体の記載によります");
        assertThat(Html.get(mvc, "/initiatives/{slug}", "2025-ワークフェア")
                        .select(".initiative__organisation")
                        .text())
                .doesNotContain("記載なし");
        assertThat(mvc.get().uri("/api/v1/organisations?q=ポッケコタン"))
                .bodyJson()
                .extractingPath("$.items[0].legalFormAssumed")
                .isEqualTo(true);
        assertThat(mvc.get().uri("/api/v1/initiatives/2025-ワークフェア"))
                .bodyJson()
                .extractingPath("$.fiscalYearBasis")
                .isEqualTo("document");
        assertThat(mvc.get().uri("/api/v1/initiatives.csv")).bodyText().contains("法人格の記載なし", "名称の記載", "資料全体の記載");
    }

    @Test
    void mobileNumbersAndAddressesOfFlyersAreNotPublished() {
        Document page = Html.get(mvc, "/initiatives/{slug}", "2025-北海道社会的事業所支援機構");
        assertThat(page.text()).doesNotContain("090-3394-2176", "info@shienkiko.net");
        assertThat(page.select(".captions").text()).contains("連絡先は掲載していません");
    }

    @Test
    void aWardShowsWhatTheCityAroundItHas() {
        Document page = Html.get(mvc, "/regions/01107");
        assertThat(page.select("h1").text()).isEqualTo("北海道札幌市西区の取組");
        assertThat(page.select(".breadcrumb a").eachText()).containsExactly("トップ", "地域", "北海道", "札幌市");
        assertThat(page.select("section[aria-labelledby=wider-heading] .card")).hasSize(2);
        assertThat(page.select("section[aria-labelledby=seated-heading] li").text())
                .contains("ポッケコタン");
    }

    @Test
    void aMunicipalityIsTakenInByInitiativesOfTheWholePrefecture() {
        Document page = Html.get(mvc, "/regions/04202");
        assertThat(page.select("section[aria-labelledby=here-heading] .card__organisation")
                        .text())
                .contains("まなびのたねネットワーク");
        assertThat(page.select("section[aria-labelledby=wider-heading] .card__organisation")
                        .text())
                .contains("Switch");
    }

    @Test
    void aPrefectureInFiveDigitsLeadsToItsPage() {
        assertThat(mvc.get().uri("/regions/13000"))
                .hasStatus(HttpStatus.MOVED_PERMANENTLY)
                .hasHeader("Location", "/regions/13");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/nothing", "/initiatives/none", "/organisations/none", "/regions/99", "/regions/x", "/error"})
    void anAddressWithNothingThereHelpsFurther(String path) throws Exception {
        assertThat(mvc.get().uri(path)).hasStatus(HttpStatus.NOT_FOUND);
    }
}
