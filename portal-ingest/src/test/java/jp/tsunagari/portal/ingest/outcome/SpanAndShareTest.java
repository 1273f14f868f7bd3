package jp.tsunagari.portal.ingest.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import jp.tsunagari.portal.outcome.MetricBasis;
import jp.tsunagari.portal.outcome.OutcomeMetric;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Spans of time that belong to a name, shares that say of what, and words that only look like a rate. */
class SpanAndShareTest {

    @ParameterizedTest
    @CsvSource({
        "2年後も便りが届いている家は17軒である。, 2年後も便りが届いている家",
        "3か月後の継続率は64％だった。, 3か月後の継続率",
        "半年後の出席率は81％である。, 半年後の出席率",
        "修了者の55％が眠れるようになった。, 修了者のうち眠れるようになった割合",
        "担い手は58人いる。, 担い手",
        "週替わり店主は21組である。, 週替わり店主",
        "4月から7月までに52回を放送した。, 放送回数",
        "就労の準備に進んだのは35件である。, 就労の準備に進んだ件数",
        "初めて訪れた人は61名である。, 初めて訪れた人",
        "うち40代・50代が7割を占めた。, 40代・50代の割合",
        "会費を払う家は35軒である。, 会費を払う家",
        "登録者が24名増加した。, 登録者の増加数",
        "月に2回以上外へ出る人の割合は22％から47％に上がった。, 月に2回以上外へ出る人の割合",
        "困ったら頼れる先があると答えた保護者の割合は33％から58％に上がった。, 困ったら頼れる先があると答えた保護者の割合"
    })
    void aNameKeepsTheWordsThatMakeIt(String text, String label) {
        assertThat(Readings.only(text).label()).isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource({
        "登録世帯は3月末で415世帯となっている。, STOCK",
        "2年後も通っている人は26名である。, STOCK",
        "利用者の平均年齢は78.3歳である。, STOCK",
        "不安尺度の平均点は初回から3.2点下がった。, CHANGE",
        "1月には36名が参加した。, TOTAL",
        "1か月に平均36名が参加した。, PER_PERIOD",
        "平日は15名が利用した。, PER_PERIOD",
        "開所日は延べ204日である。, TOTAL"
    })
    void aMonthOfTheYearIsNoRate(String text, MetricBasis basis) {
        assertThat(Readings.only(text))
                .extracting(OutcomeMetric::scope)
                .satisfies(scope -> assertThat(scope.basis()).as(text).isEqualTo(basis));
    }

    @Test
    void anAgeIsAFigureOnlyAsAnAverage() {
        assertThat(Readings.only("利用者の平均年齢は81.5歳である。").label()).isEqualTo("利用者の平均年齢");
        assertThat(Readings.amounts("65歳以上の方が30名参加した。")).containsExactly("30名");
    }

    @Test
    void noneAtAllIsNoFrequency() {
        assertThat(Readings.results("月に1度も外出しないと答えた人はいなくなった。")).isEmpty();
        assertThat(Readings.results("1人も欠けることなく最終回を迎えた。")).isEmpty();
        assertThat(Readings.amounts("月に1度は集まっている。")).containsExactly("1度/月");
    }
}
