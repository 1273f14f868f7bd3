package jp.tsunagari.portal.compare.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import jp.tsunagari.portal.initiative.Initiatives;
import jp.tsunagari.portal.search.index.IndexFollower;
import jp.tsunagari.portal.testing.Html;
import jp.tsunagari.portal.testing.OfficersTest;
import jp.tsunagari.portal.testing.Patience;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Initiatives of the real document side by side. */
@OfficersTest
class ComparePageTest {

    private static final String SWITCH = "2025-switch";
    private static final String CHOSEIKAI = "2025-北海長正会";
    private static final String KURUKURU = "2025-くるくるネット";
    private static final String WORKFAIR = "2025-ワークフェア";
    private static final String WATALIS = "2025-watalis";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Initiatives initiatives;

    @Autowired
    private IndexFollower index;

    @Autowired
    private EntityManagerFactory entityManagerFactory;

    private Chosen chosen;

    @BeforeEach
    void choose() {
        chosen = new Chosen(initiatives);
    }

    private Document compare(String query) {
        return Html.get(mvc, "/compare?" + query);
    }

    private static Element row(Document page, String label) {
        return page.select(".compare-line").stream()
                .filter(row -> row.select(".compare-line__label").text().equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row " + label + " among "
                        + page.select(".compare-line__label").eachText()));
    }

    private static List<String> organisations(Document page) {
        return page.select(".compare-head__organisation").eachText();
    }

    @Test
    void isATableWithHeadsForRowsAndColumns() {
        Document page = compare(chosen.ids(SWITCH, CHOSEIKAI, WATALIS));
        assertThat(page.select("h1").text()).isEqualTo("3つの取組の比較");
        assertThat(organisations(page)).containsExactly("Switch", "北海長正会", "WATALIS");
        assertThat(page.select(".compare-table caption")).hasSize(1);
        assertThat(page.select(".compare-table thead th[scope=col]")).hasSize(4);
        assertThat(page.select(".compare-table__subject-name").eachText())
                .containsExactly("基本", "誰に", "どのように", "成果の数字", "自分の地域で行うには", "文章");
        assertThat(page.select(".compare-line")).isNotEmpty().allSatisfy(row -> {
            assertThat(row.select("th[scope=row]")).hasSize(1);
            assertThat(row.select("td"))
                    .hasSize(3)
                    .allSatisfy(cell -> assertThat(cell.text()).isNotBlank());
        });
        assertThat(page.select("[style]")).isEmpty();
        assertThat(page.text()).doesNotContain("null", "${", "??");
    }

    @Test
    void saysWhereTheSourceIsSilentAndWhatIsTheSame() {
        Document page = compare(chosen.ids(SWITCH, WATALIS));
        assertThat(row(page, "取組名").select("td").eachText()).containsExactly("宮城県刑務所出所者等の体験格差の補完による孤独孤立予防事業", "記載なし");
        assertThat(row(page, "年度").select("th").text()).isEqualTo("年度 ＝ 同じ");
        for (String identity : List.of("取組名", "団体", "設立", "所在地")) {
            assertThat(row(page, identity).select("th").text())
                    .as("says which it is")
                    .isEqualTo(identity);
        }
        assertThat(row(page, "活動地域").select("td").get(1).text()).isEqualTo("宮城県亘理町");
    }

    @Test
    void commonTermsAreToldToBeCommon() {
        Document page = compare(chosen.ids(KURUKURU, WORKFAIR, SWITCH));
        Element targets = row(page, "対象の分類");
        List<String> first = initiatives.findBySlug(KURUKURU).orElseThrow().summary().targetGroups().stream()
                .sorted()
                .toList();
        assertThat(targets.select("td").get(0).select(".compare-term")).hasSameSizeAs(first);
        for (int column = 0; column < 3; column++) {
            assertThat(targets.select("td")
                            .get(column)
                            .select(".compare-term--common")
                            .eachText())
                    .isEqualTo(targets.select("td")
                            .get(0)
                            .select(".compare-term--common")
                            .eachText())
                    .allSatisfy(term -> assertThat(term).endsWith("共通"));
        }
        for (String term : targets.select("td")
                .get(0)
                .select(".compare-term--common > span:first-child")
                .eachText()) {
            assertThat(page.select(".compare-lead").text()).contains("「" + term + "」");
        }
    }

    @Test
    void figuresStandWithThoseThatCountTheSame() {
        Document page = compare(chosen.ids(SWITCH, CHOSEIKAI));
        Element people = row(page, "参加者（人・名）");
        assertThat(people.select("th").text()).contains("比べられない：数え方が違います（延べかどうかの記載なしと延べ）");
        assertThat(people.select("td").get(0).select(".figure").eachText()).contains("延べ29名", "延べ201名");
        assertThat(people.select("td").get(1).select(".figure").eachText()).containsExactly("46名");
        assertThat(people.select("svg")).isEmpty();
        assertThat(people.select("td").get(0).text())
                .contains("1回あたり約4.8名（計算値：延べ29名÷6回）")
                .contains("1回あたり約10.1名（計算値：延べ201名÷20回");
        assertThat(people.select("td").get(1).text()).contains("合計").doesNotContain("計算値");
        Element sessions = row(page, "開催・実施回数（回・度）：合計");
        assertThat(sessions.select("th").text()).contains("比べられる").doesNotContain("比べられない");
        assertThat(sessions.select("td").get(0).select(".figure").eachText()).containsExactly("6回", "20回");
        assertThat(sessions.select("td").get(1).select(".figure").eachText()).containsExactly("11回", "7回");
        assertThat(sessions.select("svg.compare-bar rect").eachAttr("width")).containsExactly("30", "100", "55", "35");
    }

    @Test
    void everyFigureHasItsQuoteAndItsLine() {
        Document page = compare(chosen.ids(SWITCH, WORKFAIR, KURUKURU));
        assertThat(page.select(".compare-figure")).hasSizeGreaterThan(8).allSatisfy(figure -> {
            assertThat(figure.select("q").text()).isNotBlank();
            assertThat(figure.select(".metric__line").text()).matches("（資料の[0-9]+行目）");
        });
        assertThat(row(page, "開催・実施回数（日）").text()).contains("期間の記載：「今年度」、「7/1～1/28」");
        assertThat(row(page, "内訳の数字").select("details:not([open])")).isNotEmpty();
    }

    @Test
    void whatWasPlannedStandsBesideWhatWasDone() {
        Document page = compare(chosen.ids(WATALIS, CHOSEIKAI));
        Element sessions = row(page, "開催・実施回数（回・度）：合計");
        assertThat(sessions.select("td").get(0).text()).contains("57回", "計画 28回");
        assertThat(sessions.select("td").get(0).select("svg"))
                .as("a plan is no result and has no bar")
                .hasSize(1);
    }

    @Test
    void storiesAreFoldedAndSharedHeadingsStandInOneRow() {
        Document page = compare(chosen.ids(SWITCH, WORKFAIR));
        assertThat(page.select(".compare-fold"))
                .isNotEmpty()
                .allSatisfy(fold -> assertThat(fold.hasAttr("open")).isFalse());
        assertThat(row(page, "取組の成果").select("td details")).hasSize(2);
    }

    @Test
    void onlyDifferencesHidesWhatIsTheSame() {
        Document all = compare(chosen.ids(SWITCH, WATALIS));
        Document differences = compare(chosen.ids(SWITCH, WATALIS) + "&only=diff");
        assertThat(differences.select(".compare-mark--same, .compare-mark--silent"))
                .isEmpty();
        assertThat(differences.select(".compare-line__label").eachText())
                .doesNotContain("年度")
                .contains("団体");
        int hidden = all.select(".compare-line").size()
                - differences.select(".compare-line").size();
        assertThat(differences.select(".notice").text()).isEqualTo("同じ内容の" + hidden + "行を隠しています。");
        assertThat(all.select("a[href='" + address(SWITCH, WATALIS) + "&only=diff']")
                        .text())
                .isEqualTo("違いだけ表示");
    }

    private String address(String... slugs) {
        return "/compare?" + chosen.ids(slugs);
    }

    @Test
    void theOrderCanBeChangedAndOneTakenOut() {
        Document page = compare(chosen.ids(SWITCH, CHOSEIKAI, WATALIS) + "&only=diff");
        Element middle = page.select(".compare-moves td").get(1);
        assertThat(middle.select("a:contains(左へ)").attr("href"))
                .isEqualTo(address(CHOSEIKAI, SWITCH, WATALIS) + "&only=diff");
        assertThat(middle.select("a:contains(右へ)").attr("href"))
                .isEqualTo(address(SWITCH, WATALIS, CHOSEIKAI) + "&only=diff");
        assertThat(middle.select("a:contains(外す)").attr("href")).isEqualTo(address(SWITCH, WATALIS) + "&only=diff");
        assertThat(page.select(".compare-moves td").get(0).select("a:contains(左へ)"))
                .isEmpty();
        assertThat(page.select(".compare-moves td").get(2).select("a:contains(右へ)"))
                .isEmpty();
    }

    @Test
    void anotherCanBeSearchedForAndAdded() {
        index.awaitCurrent(Patience.BY_THE_CLOCK);
        Document page = compare(chosen.ids(SWITCH, CHOSEIKAI) + "&q=あおむしルーム");
        assertThat(page.select(".compare-offer a.button").attr("href")).isEqualTo(address(SWITCH, CHOSEIKAI, WORKFAIR));
        assertThat(compare(chosen.ids(SWITCH) + "&q=ゑゑゑゑ")
                        .select("#more [role=status]")
                        .text())
                .contains("見つかりませんでした");
    }

    @Test
    void oneCanBeExchanged() {
        index.awaitCurrent(Patience.BY_THE_CLOCK);
        Document page = compare(chosen.ids(SWITCH, CHOSEIKAI));
        String exchange = page.select(".compare-moves td")
                .get(0)
                .select("a:contains(入れ替える)")
                .attr("href");
        assertThat(exchange).isEqualTo(address(SWITCH, CHOSEIKAI) + "&swap=" + chosen.id(SWITCH) + "#more");
        Document asking = Html.get(mvc, exchange.replace("#more", "&q=あおむしルーム"));
        assertThat(asking.select("#more-heading").text()).contains("と入れ替える取組を探す");
        assertThat(asking.select(".compare-offer a.button").attr("href")).isEqualTo(address(WORKFAIR, CHOSEIKAI));
    }

    @Test
    void aFifthWaitsAndNothingIsLost() {
        String five = chosen.ids(SWITCH, CHOSEIKAI, WATALIS, KURUKURU, WORKFAIR);
        Document page = compare(five);
        assertThat(organisations(page)).containsExactly("Switch", "北海長正会", "WATALIS", "くるくるネット");
        assertThat(page.select(".compare-waiting").text()).contains("4つまで", "あおむしルーム");
        assertThat(page.select(".compare-waiting a").attr("href"))
                .isEqualTo(address(SWITCH, CHOSEIKAI, WATALIS, WORKFAIR, KURUKURU));
        assertThat(page.select(".compare-moves td")
                        .get(0)
                        .select("a:contains(外す)")
                        .attr("href"))
                .isEqualTo(address(CHOSEIKAI, WATALIS, KURUKURU, WORKFAIR));
        assertThat(page.select("#more form")).isEmpty();
    }

    @Test
    void whatIsWrongWithTheAddressIsSaid() {
        Document page =
                compare(chosen.ids(SWITCH, CHOSEIKAI, SWITCH) + "&id=999999999&id=abc&pair=1&only=x&swap=999999998");
        assertThat(organisations(page)).containsExactly("Switch", "北海長正会");
        assertThat(page.select(".notice").text())
                .contains("999999999", "id=abc", "pair=1", "only=x", "swap=999999998", "1回だけ並べています");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "id=", "id=999999999", "id=-1", "id=1;drop"})
    void withNothingToCompareItHelpsFurther(String query) {
        Document page = compare(query);
        assertThat(page.select("h1").text()).isEqualTo("取組を並べて比べる");
        assertThat(page.select(".empty h2").text()).isEqualTo("比べる取組を2つから4つ選んでください");
        assertThat(page.select("#compare-form input[type=checkbox][name=id]")).hasSize(12);
        assertThat(page.select("#more input[name=q]")).hasSize(1);
        assertThat(page.select("table")).isEmpty();
    }

    @Test
    void oneAloneIsKept() {
        Document page = compare(chosen.ids(SWITCH));
        assertThat(page.select(".empty").text()).contains("もう1つ以上選ぶと", "宮城県刑務所出所者等");
        assertThat(page.select("#compare-form input[type=hidden][name=id]").attr("value"))
                .isEqualTo(String.valueOf(chosen.id(SWITCH)));
        assertThat(page.select("#compare-form input[type=checkbox][value=" + chosen.id(SWITCH) + "]"))
                .isEmpty();
    }

    @Test
    void aNarrowScreenIsToldWhichTwoToShow() {
        Document page = compare(
                chosen.ids(SWITCH, CHOSEIKAI, WATALIS) + "&pair=" + chosen.id(WATALIS) + "&pair=" + chosen.id(SWITCH));
        assertThat(page.select("thead th.in-pair .compare-head__organisation").eachText())
                .containsExactly("Switch", "WATALIS");
        assertThat(page.select(".compare-pair option[selected]").eachAttr("value"))
                .containsExactly(String.valueOf(chosen.id(SWITCH)), String.valueOf(chosen.id(WATALIS)));
        assertThat(compare(chosen.ids(SWITCH, CHOSEIKAI)).select(".compare-pair"))
                .isEmpty();
    }

    @Test
    void fourCostNoMoreStatementsThanTwo() {
        Statistics statistics =
                entityManagerFactory.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        try {
            long two = statements(statistics, chosen.ids(SWITCH, CHOSEIKAI));
            long four = statements(statistics, chosen.ids(SWITCH, CHOSEIKAI, WATALIS, KURUKURU));
            assertThat(four).isPositive().isLessThanOrEqualTo(two);
        } finally {
            statistics.setStatisticsEnabled(false);
        }
    }

    private long statements(Statistics statistics, String query) {
        statistics.clear();
        compare(query);
        return statistics.getPrepareStatementCount();
    }
}
