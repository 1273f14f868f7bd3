package jp.tsunagari.portal.site.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import jp.tsunagari.portal.testing.Html;
import jp.tsunagari.portal.testing.PortalTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The maps of the site, and the pages that every public site has. */
@PortalTest
class SiteMapTest {

    /** Parts of what other pages do; a booklet and a printed list are made of what one has found or chosen, from there. */
    private static final Set<String> NO_PAGES_TO_GO_TO = Set.of(
            "/booklets/new",
            "/follow",
            "/print",
            "/suggestions",
            "/shortlist/notes",
            "/shortlist/open",
            "/password/reset");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping routes;

    @Test
    void everyPublicPageIsInTheMapOnceAndIsThere() {
        List<String> listed =
                page("/about/sitemap").select("main ul.site-map > li > a").eachAttr("href");
        assertThat(listed).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(pages());
        assertThat(page("/en/about/sitemap").select("main ul.site-map > li > a").eachAttr("href"))
                .hasSameSizeAs(listed)
                .allMatch(path -> path.startsWith("/en/"));
        assertThat(page("/about/sitemap").select("a[href^=/regions/]")).hasSizeGreaterThan(40);
    }

    @Test
    void searchEnginesAreToldOfPagesThatAreTheSameForAll() {
        assertThat(mvc.get().uri("/sitemap.xml"))
                .bodyText()
                .contains("/about/glossary</loc>", "/about/sitemap</loc>", "/accessibility</loc>")
                .doesNotContain("/login", "/shortlist");
    }

    @Test
    void theGlossaryHasBothLanguagesOnBothPages() {
        Document japanese = page("/about/glossary");
        Document english = page("/en/about/glossary");
        assertThat(japanese.select("tbody th").eachText())
                .isEqualTo(english.select("tbody th").eachText());
        assertThat(english.select("tr:has(th:contains(延べ)) td").eachText().get(0))
                .isEqualTo("cumulative");
        assertThat(english.select("tr:has(th:contains(延べ)) td")
                        .get(1)
                        .closest("[lang]")
                        .attr("lang"))
                .isEqualTo("en");
        assertThat(japanese.select("#target-group ~ div tbody tr")).hasSizeGreaterThan(10);
    }

    @Test
    void theStatementHasEveryCriterionOfLevelsAAndDoubleA() {
        Document page = page("/accessibility");
        assertThat(page.select("tbody tr")).hasSize(38);
        assertThat(page.select("tbody td:nth-of-type(2)").eachText()).containsOnly("A", "AA");
        assertThat(page.select("h2").eachText()).contains("対象範囲", "例外と分かっている課題", "達成基準ごとの試験結果", "連絡先");
        assertThat(AccessibilityCriterion.all())
                .extracting(AccessibilityCriterion::number)
                .doesNotHaveDuplicates();
    }

    @Test
    void titlesNameThePageOfAList() {
        assertThat(page("/initiatives?page=2").title()).contains("（2ページ目）｜");
        assertThat(page("/organisations?size=10").title()).doesNotContain("ページ目");
        Document second = page("/organisations?size=10&page=2");
        assertThat(second.title()).startsWith("団体の一覧（2ページ目）｜");
        assertThat(second.select("meta[property=og:title]").attr("content")).isEqualTo("団体の一覧（2ページ目）");
        assertThat(page("/").select("meta[property=og:title]").attr("content"))
                .as("where it is shared, the front page is the portal")
                .isEqualTo("つながり 孤独・孤立対策 取組カタログ");
        assertThat(page("/en/organisations?size=10&page=2").title()).contains("(page 2)");
    }

    @Test
    void placesAreInTheLanguageOfThePage() {
        assertThat(page("/about/sitemap").select("a[href=/regions/01]").text()).isEqualTo("北海道");
        assertThat(page("/en/about/sitemap").select("a[href=/en/regions/01]").text())
                .isEqualTo("Hokkaido");
    }

    private Set<String> pages() {
        Set<String> pages = new TreeSet<>();
        routes.getHandlerMethods().keySet().stream()
                .filter(route -> route.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(route -> route.getPatternValues().stream())
                .filter(path -> !path.contains("{") && !NO_PAGES_TO_GO_TO.contains(path))
                .filter(path -> {
                    MvcTestResult answer = mvc.get().uri(path).exchange();
                    String type = String.valueOf(answer.getResponse().getContentType());
                    return answer.getResponse().getStatus() == HttpStatus.OK.value() && type.startsWith("text/html");
                })
                .forEach(pages::add);
        pages.addAll(List.of("/about/help", "/about/operator", "/about/terms", "/about/privacy"));
        return pages;
    }

    private Document page(String path) {
        return Html.parse(mvc.get().uri(path).exchange());
    }
}
