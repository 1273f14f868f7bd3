package jp.tsunagari.portal.group.web;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import jp.tsunagari.portal.initiative.InitiativeSummary;
import jp.tsunagari.portal.initiative.Initiatives;
import jp.tsunagari.portal.outcome.MetricKind;
import jp.tsunagari.portal.outcome.OutcomeMetric;
import jp.tsunagari.portal.search.Facet;
import jp.tsunagari.portal.search.Filters;
import jp.tsunagari.portal.search.SearchRequest;
import jp.tsunagari.portal.search.index.InitiativeSearch;
import jp.tsunagari.portal.testing.Effort;
import jp.tsunagari.portal.testing.Html;
import jp.tsunagari.portal.testing.OfficersTest;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

@OfficersTest
class GroupPageTest {

    private static final String NORTH_AND_CHIBA = "/compare/groups?a.region=01&b.region=12";
    private static final String ALL_AND_2025 = "/compare/groups?b.year=2025";

    private static final Filters NORTH = Filters.NONE.with(Facet.REGION, "01");
    private static final Filters CHIBA = Filters.NONE.with(Facet.REGION, "12");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private InitiativeSearch search;

    @Autowired
    private Initiatives initiatives;

    @Test
    void bothGroupsAreCountedAndLeadToTheirLists() {
        Document page = Html.get(mvc, NORTH_AND_CHIBA);

        assertThat(page.select(".groups__counts dt").eachText()).containsExactly("A：北海道", "B：千葉県");
        assertThat(page.select(".groups__counts dd a").eachText())
                .containsExactly(of(NORTH).size() + "件", of(CHIBA).size() + "件");
        assertThat(page.select(".groups__counts dd a").eachAttr("href"))
                .containsExactly("/initiatives?region=01", "/initiatives?region=12");
    }

    @Test
    void sharesHaveTheNumberBehindThem() {
        Document page = Html.get(mvc, NORTH_AND_CHIBA);
        List<Element> rows = page.select(".shares tbody tr");

        assertThat(rows).hasSizeGreaterThan(10);
        for (Element row : rows) {
            for (Element cell : row.select("td")) {
                if (cell.select("a").isEmpty()) {
                    assertThat(cell.text()).as("a number that leads nowhere").matches("0% 0／\\d+件");
                    continue;
                }
                Filters filters = ticked(cell.select("a").attr("href"));
                int count = of(filters).size();
                int all = of(filters.only(Facet.TARGET, Set.of()).only(Facet.APPROACH, Set.of()))
                        .size();
                assertThat(count).as(row.text()).isPositive();
                assertThat(cell.text())
                        .as(row.text())
                        .isEqualTo(Math.round(count * 100.0 / all) + "% " + count + "／" + all + "件");
                assertThat(cell.select("svg rect").attr("width")).isEqualTo(Math.round(count * 100.0 / all) + "%");
            }
        }
        assertThat(page.select(".shares td:nth-child(3) rect[fill='url(#stripes)']"))
                .as("the second group differs by a pattern")
                .hasSameSizeAs(rows);
    }

    @Test
    void everyComparableFigureIsADotOrInATableAndLeadsToItsInitiative() {
        Document page = Html.get(mvc, ALL_AND_2025);
        long comparable = 2 * figures(Filters.NONE);

        assertThat(page.select(".plot")).isNotEmpty();
        assertThat(page.select("#figures-heading ~ .plot tbody tr, #figures-heading ~ details tbody tr"))
                .hasSize((int) comparable);
        assertThat(page.select(".dot")).hasSameSizeAs(page.select(".plot tbody tr"));
        Set<String> members = of(Filters.NONE).stream()
                .map(initiative ->
                        "/initiatives/" + UriUtils.encodePathSegment(initiative.slug(), StandardCharsets.UTF_8))
                .collect(toSet());
        assertThat(page.select(".dot").eachAttr("href")).isSubsetOf(members);
        assertThat(page.select(".dot title").eachText())
                .allMatch(title -> title.startsWith("A：すべての取組、") || title.startsWith("B：2025年度、"));
        for (Element plot : page.select(".plot")) {
            assertThat(plot.select(".dot title").eachText())
                    .as("the words of a dot are in the table as well")
                    .allSatisfy(title -> assertThat(plot.select("tbody tr").eachText())
                            .anyMatch(row -> row.replace(" ", "")
                                    .endsWith(title.substring(title.lastIndexOf('、') + 1)
                                            .replace(" ", ""))));
        }
    }

    /** Two prefectures report too few for a drawing; all that they report is in tables. */
    @Test
    void fewFiguresAreNotDrawn() {
        Document page = Html.get(mvc, NORTH_AND_CHIBA);

        assertThat(page.select(".plot, .legend__keys")).isEmpty();
        assertThat(page.select("#figures-heading ~ p").eachText()).anyMatch(text -> text.contains("5つ以上"));
        assertThat(page.select("#figures-heading ~ details tbody tr")).hasSize((int) (figures(NORTH) + figures(CHIBA)));
    }

    /** Visits and people never share a line. */
    @Test
    void visitsAreApartFromPeople() {
        Document page = Html.get(mvc, ALL_AND_2025);

        assertThat(page.select("#figures-heading ~ * h3").eachText()).anyMatch(title -> title.contains("延べ"));
        for (Element title : page.select("#figures-heading ~ details h3")) {
            assertThat(title.nextElementSibling().select("td.number").eachText())
                    .as(title.text())
                    .isNotEmpty()
                    .allMatch(figure -> figure.contains("延べ") == title.text().contains("延べ"));
        }
        for (Element plot : page.select(".plot")) {
            boolean visits = plot.select("h3").text().contains("延べ");
            assertThat(plot.select(".dot title").eachText())
                    .as(plot.select("h3").text())
                    .allMatch(title -> title.matches(".* 延べ[^ ]*") == visits);
        }
        assertThat(page.select(".dot title, #figures-heading ~ * td.number").text())
                .containsPattern("約[0-9]")
                .containsPattern("[0-9][人名回件]以上|超");
    }

    @Test
    void theGroupsOverlapIsTold() {
        int common = of(NORTH.with(Facet.TARGET, "elderly")).size();

        assertThat(Html.get(mvc, NORTH_AND_CHIBA).select("#counts-heading ~ p").text())
                .contains("両方に入る取組はありません");
        assertThat(Html.get(mvc, "/compare/groups?a.region=01&b.target=elderly")
                        .select("#counts-heading ~ p")
                        .text())
                .startsWith(common + "件の取組が両方に入り、どちらにも数えています");
        assertThat(Html.get(mvc, "/compare/groups?a.region=01&b.region=01")
                        .select("#counts-heading ~ p")
                        .text())
                .contains("同じ" + of(NORTH).size() + "件の取組");
    }

    @Test
    void smallNumbersAreWarnedOf() {
        Document page = Html.get(mvc, "/compare/groups?a.region=01&b.q=ショーファー");

        assertThat(page.select(".groups__counts .notice").eachText()).containsExactly("1件だけなので、割合や散らばりから傾向は読めません。");
    }

    @Test
    void nothingIsComparedBeforeSomethingIsChosen() {
        Document page = Html.get(mvc, "/compare/groups");

        assertThat(page.select(".groups__choice[open]")).hasSize(1);
        assertThat(page.select(".shares, .plot")).isEmpty();
        assertThat(page.select("form input[name=a.region][value=01], form input[name=b.target][value=elderly]"))
                .hasSize(2);
    }

    @Test
    void theFormKeepsWhatIsChosen() {
        Document page = Html.get(mvc, "/compare/groups?a.q=LINE相談&a.synonyms=off&b.approach=gathering-place");

        assertThat(page.select("form input[name=a.q]").val()).isEqualTo("LINE相談");
        assertThat(page.select("form input[name=a.synonyms]").val()).isEqualTo("off");
        assertThat(page.select("form input[checked]").eachAttr("value")).containsExactly("gathering-place");
        assertThat(page.select(".groups__counts dt").eachText()).containsExactly("A：「LINE相談」", "B：居場所・交流の場");
        assertThat(page.select("a:containsOwn(入れ替える)").attr("href"))
                .isEqualTo("/compare/groups?a.approach=gathering-place&b.q=LINE%E7%9B%B8%E8%AB%87&b.synonyms=off");
    }

    @Test
    void aShareOfWhatNoListCanSayIsNoLink() {
        Document page = Html.get(mvc, "/compare/groups?a.target=elderly&b.target=youth");
        Element row = page.select(".shares tbody tr:has(th:containsOwn(高齢者))").first();

        assertThat(row.select("td").first().select("a").attr("href")).isEqualTo("/initiatives?target=elderly");
        assertThat(row.select("td").last().select("a")).isEmpty();
    }

    @Test
    void whatMakesNoSenseIsToldAndPassedOver() {
        Document page = Html.get(mvc, "/compare/groups?a.region=99&b.year=x");

        assertThat(page.select(".notice code").eachText()).containsExactly("a.region=99", "b.year=x");
    }

    @Test
    void theFileHasTheSameShares() throws Exception {
        var answer = mvc.get()
                .uri("/compare/groups.csv?a.region=01&b.q={typed}", "=1+1")
                .exchange();
        assertThat(answer).hasStatusOk().hasContentType("text/csv;charset=UTF-8");

        List<String> lines = answer.getResponse().getContentAsString().lines().toList();
        assertThat(lines.get(0)).isEqualTo("\uFEFF組コード,組の条件,組の取組数,用語の一覧コード,用語の一覧,用語コード,用語,取組数,組の中の割合");
        assertThat(lines.get(1)).startsWith("A,北海道," + of(NORTH).size() + ",target,対象,");
        assertThat(lines.subList(1, lines.size()))
                .allMatch(line -> line.startsWith("A,北海道,") || line.startsWith("B,「=1+1」,"));
    }

    @Test
    void largeGroupsCostNoMoreThanSmallOnes() {
        Effort small = Effort.atLeast(() -> Html.get(mvc, "/compare/groups?a.q=ショーファー&b.q=ポッケコタン"));
        Effort large = Effort.atLeast(() -> Html.get(mvc, "/compare/groups?a.q=支援&b.q=地域"));

        assertThat(large.searches()).isEqualTo(small.searches()).isEqualTo(7);
        assertThat(large.statements()).isLessThanOrEqualTo(small.statements());
    }

    private static Filters ticked(String address) {
        Filters filters = Filters.NONE;
        for (var parameter : UriComponentsBuilder.fromUriString(address)
                .build()
                .getQueryParams()
                .toSingleValueMap()
                .entrySet()) {
            filters = filters.with(
                    Facet.valueOf(parameter.getKey().toUpperCase(Locale.ROOT)), String.valueOf(parameter.getValue()));
        }
        return filters;
    }

    private List<InitiativeSummary> of(Filters filters) {
        return initiatives.summaries(search.ids(SearchRequest.of("", filters)));
    }

    private long figures(Filters filters) {
        return of(filters).stream()
                .flatMap(initiative -> initiative.metrics().stream())
                .filter(OutcomeMetric::outcome)
                .filter(metric ->
                        metric.kind() != MetricKind.OTHER && metric.kind() != MetricKind.DEMOGRAPHIC_BREAKDOWN)
                .count();
    }
}
