package jp.tsunagari.portal.ingest.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.tsunagari.portal.outcome.MetricBasis;
import jp.tsunagari.portal.outcome.OutcomeMetric;
import jp.tsunagari.portal.outcome.PeopleCount;
import jp.tsunagari.portal.shared.SectionKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScopeRuleTest {

    @ParameterizedTest
    @DisplayName("tells over what a figure counts")
    @CsvSource(delimiter = '|', textBlock = """
            サロンには毎回12名が集まった。                 | 12名  | PER_SESSION |
            食堂では1回に50食を出した。                     | 50食  | PER_SESSION |
            相談は月平均15件であった。                      | 15件  | PER_PERIOD  | 月
            居場所は1日あたり20名が訪れた。                 | 20名  | PER_PERIOD  | 日
            2025年3月末現在の会員数は128名である。          | 128名 | STOCK       |
            登録者は開始時の20名から1年後には150名になった。 | 150名 | CHANGE      |
            参加者は前年の2倍の80名に達した。               | 80名  | CHANGE      |
            参加者の7割が続けて来ている。                   | 7割   | SHARE       | 参加者
            回答者40名中36名が「また来たい」と答えた。      | 36名  | SHARE       | 40名
            交流会に32名が参加した。                        | 32名  | TOTAL       |
            """)
    void tellsTheBasis(String text, String amount, MetricBasis basis, String of) {
        OutcomeMetric metric = Readings.only(text);
        assertThat(Readings.amount(metric)).isEqualTo(amount);
        assertThat(metric.scope().basis()).isEqualTo(basis);
        assertThat(metric.scope().basisOf()).isEqualTo(of);
    }

    @Test
    @DisplayName("takes the parts of a sum that is 延べ for 延べ, and no other numbers")
    void partsOfACumulativeSum() {
        assertThat(Readings.results("料理教室は41名、体操は87名、合わせて延べ128名が参加した。"))
                .extracting(metric -> metric.scope().people())
                .containsOnly(PeopleCount.CUMULATIVE);
        assertThat(Readings.results("料理教室は41名、体操は80名で、延べ128名が参加した。"))
                .extracting(OutcomeMetric::countsVisits)
                .containsExactly(false, false, true);
    }

    @Test
    @DisplayName("carries the period of a section on, and tells two years apart")
    void periods() {
        assertThat(Readings.results("2024年4月～2025年3月に、登録者30名を数えた。相談は延べ90件あった。"))
                .extracting(metric -> metric.scope().period())
                .containsOnly("2024年4月～2025年3月");
        assertThat(Readings.results("参加者は令和5年度86名、令和6年度151名だった。"))
                .extracting(metric -> metric.scope().period(), OutcomeMetric::label)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("令和5年度", "参加者(令和5年度)"),
                        org.assertj.core.groups.Tuple.tuple("令和6年度", "参加者(令和6年度)"));
    }

    @ParameterizedTest
    @DisplayName("reads numbers that a scan tore apart or misread")
    @CsvSource(delimiter = '|', textBlock = """
            延べ利用者数 3 4 5 名。  | 345名
            1 0回開催した。          | 10回
            参加者は1, 204人だった。 | 1204人
            通報は1l9件だった。      | 119件
            家庭は 7 O 組 だった。   | 70組
            水を2l配った。           | 2l
            """)
    void mendsNumbers(String text, String amount) {
        assertThat(Readings.amounts(text)).containsExactly(amount);
    }

    @Test
    @DisplayName("reads a table with the heads of its columns")
    void tables() {
        assertThat(Readings.results("| 活動 | 参加者（延べ） | 実人数 |\n|---|---|---|\n| 朗読 | 243名 | 61名 |"))
                .extracting(OutcomeMetric::label, metric -> metric.scope().people())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("朗読の参加者", PeopleCount.CUMULATIVE),
                        org.assertj.core.groups.Tuple.tuple("朗読の実人数", PeopleCount.UNIQUE));
        // Among running text: a file that is a table and nothing else is read as a register.
        assertThat(Readings.amounts(
                        "年度ごとに見る。\n参加者が増えた。\n開催も増えた。\n次の表のとおりである。\n年度\t参加者（人）\t開催（回）\n令和5年度\t86\t12\n令和6年度\t151\t24"))
                .containsExactly("86人", "12回", "151人", "24回");
    }

    @Test
    @DisplayName("counts no price, no frequency of a person and no plan as participants")
    void noParticipants() {
        assertThat(Readings.amounts("参加費は1回500円、1人2時間までとした。")).isEmpty();
        assertThat(Readings.amounts("料金は1名×2時間で3,000円とした。")).isEmpty();
        assertThat(Readings.results("定員20名に対して58名の応募があった。"))
                .extracting(OutcomeMetric::label, OutcomeMetric::outcome)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("定員", false),
                        org.assertj.core.groups.Tuple.tuple("応募者", true));
    }

    @Test
    @DisplayName("lists every number that became no figure, with the reason")
    void passedOver() {
        List<PassedNumber> passed =
                Readings.passedOver(SectionKind.RESULTS, "2025年6月に第3回の講座を開き、65歳以上の12名が参加した。\n参加費は500円だった。");
        assertThat(passed).extracting(PassedNumber::number).containsExactly("2025", "6", "3", "65", "500");
        assertThat(passed)
                .extracting(number -> number.reason().getCodes()[0])
                .containsExactly(
                        "figures.passed.date",
                        "figures.passed.date",
                        "figures.passed.ordinal",
                        "figures.passed.age",
                        "figures.passed.price");
        assertThat(passed).extracting(PassedNumber::line).containsExactly(1, 1, 1, 1, 2);
    }
}
