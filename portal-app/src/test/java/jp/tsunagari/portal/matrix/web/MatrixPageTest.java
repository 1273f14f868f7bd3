package jp.tsunagari.portal.matrix.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.tsunagari.portal.initiative.Initiatives;
import jp.tsunagari.portal.region.RegionDirectory;
import jp.tsunagari.portal.search.index.InitiativeSearch;
import jp.tsunagari.portal.search.query.QueryParser;
import jp.tsunagari.portal.search.web.ListQueryReader;
import jp.tsunagari.portal.search.web.ListQueryReader.ReadQuery;
import jp.tsunagari.portal.testing.Effort;
import jp.tsunagari.portal.testing.Html;
import jp.tsunagari.portal.testing.OfficersTest;
import jp.tsunagari.portal.vocabulary.Term;
import jp.tsunagari.portal.vocabulary.Vocabulary;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

@OfficersTest
class MatrixPageTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ListQueryReader reader;

    @Autowired
    private InitiativeSearch search;

    @Autowired
    private QueryParser parser;

    @Autowired
    private Initiatives initiatives;

    @Autowired
    private Vocabulary vocabulary;

    @Autowired
    private RegionDirectory regions;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/matrix",
                "/matrix?q=居場所&roworder=total&columnorder=total",
                "/matrix?region=01&region=12&year=2025",
                "/matrix?region=01100&form=npo&empty=hide",
                "/matrix?target=elderly&target=youth&approach=learning&metric=participants",
                "/matrix?role=main",
                "/matrix?rows=approach&columns=metric&role=main",
                "/matrix?rows=region&columns=target&empty=hide",
                "/matrix?rows=region&region=01100&region=12"
            })
    void everyNumberIsThatOfTheListItLeadsTo(String address) {
        Document page = Html.get(mvc, address);
        List<Element> links = page.select(".matrix td a");

        assertThat(links).hasSizeGreaterThan(5);
        for (Element link : links) {
            assertThat(number(link)).as(link.attr("href")).isEqualTo(listed(link.attr("href")));
        }
    }

    /** A sample of the same through the list's own page. */
    @ParameterizedTest
    @ValueSource(strings = {"/matrix?columnorder=total", "/matrix?rows=region&columns=target&q=相談"})
    void theListsThemselvesSayTheSameNumber(String address) {
        List<Element> links = Html.get(mvc, address).select(".matrix td a");
        for (int i = 0; i < links.size(); i += 29) {
            Document list = Html.get(mvc, UriUtils.decode(links.get(i).attr("href"), "UTF-8"));
            assertThat(list.select("#results-heading strong").text())
                    .as(links.get(i).attr("href"))
                    .isEqualTo(links.get(i).text());
        }
    }

    @Test
    void allTermsAreThereWithTheirGaps() {
        Document page = Html.get(mvc, "/matrix");

        assertThat(page.select(".matrix tbody tr:not(.matrix__counts) > th").eachText())
                .containsExactlyElementsOf(vocabulary.targetGroups().stream()
                        .filter(term -> !term.retired())
                        .map(Term::name)
                        .toList());
        assertThat(page.select(".matrix thead th").eachText().stream().skip(2))
                .containsExactlyElementsOf(
                        vocabulary.approaches().stream().map(Term::name).toList());
        assertThat(page.select(".heat--0").eachText()).isNotEmpty().containsOnly("0");
        assertThat(page.select("td:not(.heat--0).heat").eachText()).isNotEmpty().doesNotContain("0");
        assertThat(page.select(".matrix__counts td").first().text()).isEqualTo(String.valueOf(initiatives.count()));
        assertThat(page.select(".legend").text()).contains("マスの数の合計ではありません");
        assertThat(page.select("th:not([scope])")).isEmpty();
    }

    @Test
    void everyPrefectureIsARow() {
        assertThat(Html.get(mvc, "/matrix?rows=region&empty=show").select(".matrix tbody tr:not(.matrix__counts)"))
                .hasSameSizeAs(regions.prefectures());
    }

    @Test
    void prefecturesWithoutAnInitiativeAreLeftOutUnlessAskedFor() {
        Document page = Html.get(mvc, "/matrix?rows=region");

        assertThat(page.select(".matrix tbody td.matrix__count").eachText())
                .isNotEmpty()
                .doesNotContain("0");
        assertThat(page.select("[aria-labelledby=gaps-label] [aria-current]").text())
                .isEqualTo("はぶく");
        assertThat(page.select("[aria-labelledby=gaps-label] a").first().attr("href"))
                .isEqualTo("/matrix?rows=region&empty=show");
    }

    @Test
    void ofFewInitiativesNoCellIsCalledAGapAndZeroIsNoLink() {
        Document page = Html.get(mvc, "/matrix");

        assertThat(page.select("main").text()).contains("分類が付いていない").doesNotContain("空き");
        assertThat(page.select(".heat--0 a, .matrix__counts a:containsOwn(0)").eachText())
                .doesNotContain("0");
        assertThat(page.select(".heat--0").eachText()).isNotEmpty().containsOnly("0");
    }

    @Test
    void onlyTheMainTermsCountWhereAskedFor() {
        Document all = Html.get(mvc, "/matrix");
        Document main = Html.get(mvc, "/matrix?role=main");

        assertThat(main.select("[aria-labelledby=roles-label] [aria-current]").text())
                .isEqualTo("主なものだけ");
        assertThat(main.select(".matrix td.matrix__count").stream()
                        .mapToLong(MatrixPageTest::number)
                        .sum())
                .isPositive()
                .isLessThan(all.select(".matrix td.matrix__count").stream()
                        .mapToLong(MatrixPageTest::number)
                        .sum());
        assertThat(main.select(".heat a").first().attr("href")).endsWith("&role=main");
    }

    @Test
    void kindsOfOutcomesAreAnAxis() {
        Document page = Html.get(mvc, "/matrix?columns=metric");

        assertThat(page.select("h1").text()).isEqualTo("対象 × 成果の種類の分布");
        assertThat(page.select(".matrix thead th").eachText()).contains("参加者");
        assertThat(page.select(".heat a").first().attr("href"))
                .startsWith("/initiatives?target=")
                .contains("&metric=");
        assertThat(Html.get(mvc, "/matrix?rows=approach&columns=metric").select(".heat a"))
                .isNotEmpty();
    }

    @Test
    void waysOfShowingOutcomesAndKindsOfPlacesAreAxes() {
        Document ways = Html.get(mvc, "/matrix?rows=approach&columns=evidence");
        assertThat(ways.select("h1").text()).isEqualTo("手法 × 成果の示し方の分布");
        assertThat(ways.select(".matrix thead th").eachText()).contains("アンケート", "声や物語");
        String cell = ways.select(".heat a[href*=evidence=survey]").first().attr("href");
        assertThat(cell).startsWith("/initiatives?approach=").endsWith("&evidence=survey");

        // The other rows keep the columns where there is such a table.
        assertThat(ways.select(".switches a:containsOwn(対象)").attr("href"))
                .isEqualTo("/matrix?rows=target&columns=evidence");
        assertThat(ways.select("[aria-labelledby=of-columns-label] a").eachText())
                .containsExactly("成果の種類", "成果の示し方", "自治体の種類");
        assertThat(Html.get(mvc, "/matrix?columns=municipality").select(".heat a[href*=municipality=town]"))
                .isNotEmpty();
    }

    @Test
    void aCellWithoutAnInitiativeLeadsToThoseNearIt() {
        Document page = Html.get(mvc, "/matrix?empty=hide");
        Element row = page.select(".matrix tbody tr:not(.matrix__counts)").stream()
                .filter(each -> !each.select(".heat--0").isEmpty())
                .findFirst()
                .orElseThrow();
        String target = page.select("select[name=nearrow] option").stream()
                .filter(option -> option.text().equals(row.select("th").text()))
                .findFirst()
                .orElseThrow()
                .val();
        int column = row.select(".heat").indexOf(row.select(".heat--0").first());
        String head = page.select(".matrix thead th").get(column + 2).text();
        String approach = page.select("select[name=nearcolumn] option").stream()
                .filter(option -> option.text().equals(head))
                .findFirst()
                .orElseThrow()
                .val();

        Document near = Html.get(mvc, "/matrix?empty=hide&nearrow=" + target + "&nearcolumn=" + approach);

        assertThat(near.select("#near a").eachText())
                .contains("対象が「" + row.select("th").text() + "」の取組", "手法が「" + head + "」の取組");
        for (Element link : near.select("#near a")) {
            assertThat(link.parent().select("span").text()).isEqualTo(listed(link.attr("href")) + "件");
        }
        assertThat(near.select("#near input[type=hidden]").eachAttr("name")).containsExactly("empty");
    }

    @Test
    void relatedTermsAreNear() {
        assertThat(Html.get(mvc, "/matrix?nearrow=hikikomori&nearcolumn=gathering-place")
                        .select("#near a")
                        .eachText())
                .contains("ひきこもり × 居場所・交流の場")
                .anyMatch(label -> label.startsWith("ひきこもり × 相談"));
        assertThat(Html.get(mvc, "/matrix?nearrow=x&nearcolumn=y").select("#near h4"))
                .isEmpty();
    }

    @Test
    void rowsAndColumnsCanBeOrderedByTheirTotals() {
        Document page = Html.get(mvc, "/matrix?roworder=total&columnorder=total");

        assertThat(page.select(".matrix tbody td.matrix__count").stream()
                        .map(MatrixPageTest::number)
                        .map(number -> -number))
                .isSorted();
        assertThat(page.select(".matrix__counts td").stream()
                        .skip(1)
                        .map(MatrixPageTest::number)
                        .map(number -> -number))
                .isSorted();
        assertThat(page.select(".switches [aria-current]").eachText())
                .containsExactly("対象", "手法", "取組の多い順", "取組の多い順", "見せる", "すべて");
    }

    @Test
    void emptyRowsAndColumnsCanBeLeftOut() {
        Document page = Html.get(mvc, "/matrix?empty=hide");

        assertThat(page.select(".matrix td.matrix__count").eachText())
                .isNotEmpty()
                .doesNotContain("0");
        assertThat(page.select(".standout").text())
                .as("they are still told of")
                .isEqualTo(Html.get(mvc, "/matrix").select(".standout").text());
    }

    @Test
    void whatStandsOutFollowsFromTheNumbersOnThePage() {
        Document page = Html.get(mvc, "/matrix");
        long most = page.select(".heat a").stream()
                .mapToLong(MatrixPageTest::number)
                .max()
                .orElseThrow();
        Element largest = page.select(".heat a").stream()
                .filter(link -> number(link) == most)
                .findFirst()
                .orElseThrow();
        String row = largest.closest("tr").select("th").text();

        assertThat(page.select(".standout li").first().text()).contains("「" + row + " × ", most + "件です");
        assertThat(page.select(".standout").text()).contains("支援や必要がないという意味ではありません", "全体の傾向とは読めません");
    }

    @Test
    void otherConditionsAreCarriedAndCanBeTakenAway() {
        Document page = Html.get(mvc, "/matrix?q=相談&target=elderly&metric=participants&year=2025&rows=region");

        assertThat(page.select(".ticks input[type=hidden]").eachAttr("name"))
                .containsExactly("q", "target", "metric", "rows");
        assertThat(page.select(".ticks input[checked]").eachAttr("value")).containsExactly("2025");
        assertThat(page.select(".conditions li").eachText())
                .containsExactly("言葉：相談 ×を外す", "対象：高齢者 ×を外す", "年度：2025年度 ×を外す", "成果の種類：参加者 ×を外す", "すべて解除");
        assertThat(page.select(".conditions a").last().attr("href")).isEqualTo("/matrix?rows=region");
    }

    @Test
    void aMunicipalityStandsForItsPrefectureAndThePageSaysSo() {
        Document page = Html.get(mvc, "/matrix?rows=region&region=01100");

        assertThat(page.select(".notice").text()).contains("北海道札幌市の条件は", "都道府県の全体に広げています");
        assertThat(page.select(".matrix tbody tr:not(.matrix__counts) > th").eachText())
                .containsExactly("北海道");
        assertThat(Html.get(mvc, "/matrix?region=01100").select(".notice")).isEmpty();
    }

    @Test
    void whatMakesNoSenseIsToldAndPassedOver() {
        Document page = Html.get(mvc, "/matrix?rows=approach&roworder=size&empty=x&region=99");

        assertThat(page.select(".notice code").eachText())
                .containsExactly("region=99", "rows・columns=approach・approach", "roworder=size", "empty=x");
        assertThat(page.select(".matrix")).hasSize(1);
    }

    @Test
    void nothingFoundIsToldWithoutSentences() {
        Document page = Html.get(mvc, "/matrix?q=ぬぬぬ");

        assertThat(page.select(".standout li")).isEmpty();
        assertThat(page.select(".standout").text()).contains("この条件に合う取組はありません");
        assertThat(page.select(".matrix td").eachText()).containsOnly("0");
        assertThat(page.select(".matrix td a")).isEmpty();
    }

    @Test
    void theFileHasTheSameNumbers() throws Exception {
        String query = "?rows=region&columns=target&roworder=total";
        Document page = Html.get(mvc, "/matrix" + query);
        var answer = mvc.get().uri("/matrix.csv" + query).exchange();

        assertThat(answer)
                .hasStatusOk()
                .hasContentType("text/csv;charset=UTF-8")
                .hasHeader(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"matrix_rows-region_columns-target_roworder-total.csv\"");
        String csv = answer.getResponse().getContentAsString();
        assertThat(csv).startsWith("\uFEFF数えた範囲コード,数えた範囲,都道府県コード,都道府県,対象コード,対象,取組数\r\ntable,表の全体,,,,,");
        Map<String, List<String>> numbers = new LinkedHashMap<>();
        csv.substring(1)
                .lines()
                .skip(1)
                .map(line -> line.split(","))
                .forEach(record -> numbers.computeIfAbsent(record[3], row -> new ArrayList<>())
                        .add(record[6]));
        assertThat(numbers.values().stream().map(row -> String.join(",", row)))
                .containsExactlyElementsOf(page.select(".matrix tbody tr").stream()
                        .map(row -> String.join(",", row.select("td").eachText()))
                        .toList());
    }

    /** However many rows, columns and initiatives there are. */
    @Test
    void aTableCostsAFixedNumberOfSearchesAndStatements() {
        Effort small = effort("/matrix?q=ショーファー&empty=hide");
        Effort large = effort("/matrix?rows=region&columns=target");

        assertThat(small.searches()).isEqualTo(3);
        assertThat(large.searches()).isEqualTo(3);
        assertThat(effort("/matrix?rows=region&columns=target&region=01&year=2025")
                        .searches())
                .as("however many facets have a choice")
                .isEqualTo(3);
        assertThat(effort("/matrix.csv").searches()).isEqualTo(1);
        assertThat(small.statements()).as("all names are in memory").isZero();
        assertThat(effort("/matrix").statements()).isZero();
        assertThat(large.statements()).isZero();
    }

    private Effort effort(String address) {
        return Effort.atLeast(() -> assertThat(mvc.get().uri(address)).hasStatusOk());
    }

    private long listed(String address) {
        UriComponents uri = UriComponentsBuilder.fromUriString(address).build();
        assertThat(uri.getPath()).isEqualTo("/initiatives");
        var parameters = new LinkedMultiValueMap<String, String>();
        uri.getQueryParams()
                .forEach((name, values) -> values.stream()
                        .filter(value -> value != null)
                        .forEach(value -> parameters.add(name, UriUtils.decode(value, "UTF-8"))));
        ReadQuery read = reader.read(parameters, 12);
        assertThat(read.problems()).isEmpty();
        assertThat(read.query().at("/initiatives")).as("the list's own address").isEqualTo(address);
        var request = read.query().request();
        return search.count(parser.parse(request.text(), request.synonyms()), request.filters());
    }

    private static long number(Element element) {
        return Long.parseLong(element.text().replace(",", ""));
    }
}
