package jp.tsunagari.portal.ingest.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import jp.tsunagari.portal.outcome.OutcomeMetric;
import jp.tsunagari.portal.outcome.Precision;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QualifierTest {

    @ParameterizedTest
    @DisplayName("reads how exactly a figure is stated")
    @CsvSource({
        "参加者は30名だった。, EXACT",
        "約30名が参加した。, ABOUT",
        "概ね30名が参加した。, ABOUT",
        "おおむね30名が参加した。, ABOUT",
        "ほぼ30名が参加した。, ABOUT",
        "30名程度が参加した。, ABOUT",
        "30名ほどが参加した。, ABOUT",
        "30名前後が参加した。, ABOUT",
        "30名近くが参加した。, ABOUT",
        "30名以上が参加した。, AT_LEAST",
        "参加者は30名を超えた。, AT_LEAST",
        "30名超が参加した。, AT_LEAST",
        "参加者は30名を上回った。, AT_LEAST",
        "30名以下が参加した。, AT_MOST",
        "参加者は30名未満だった。, AT_MOST",
        "参加者は30名に満たなかった。, AT_MOST"
    })
    void readsPrecision(String text, Precision precision) {
        assertThat(Readings.only(text).precision()).isEqualTo(precision);
    }

    @ParameterizedTest
    @DisplayName("takes 延べ for the figure that it belongs to")
    @ValueSource(
            strings = {"延べ30名が参加した。", "のべ参加者は30名だった。", "参加者延べ人数:30人", "部屋の年間延べ利用者は、今年度には30名だった。", "参加者は30名(延べ人数)だった。"})
    void isCumulative(String text) {
        assertThat(Readings.only(text).cumulative()).isTrue();
    }

    @Test
    @DisplayName("keeps 延べ from the figures beside it")
    void isNotCumulative() {
        assertThat(Readings.results("交流会には延べ32名、実人数で24名が参加した。"))
                .extracting(OutcomeMetric::cumulative)
                .containsExactly(true, false);
        assertThat(Readings.only("意見をのべていた人は3名だった。").cumulative()).isFalse();
        assertThat(Readings.only("参加者は3名だった。延べではない。").cumulative()).isFalse();
    }

    @ParameterizedTest
    @DisplayName("makes one figure of a rise and keeps where it began")
    @ValueSource(strings = {"会員は41名から47名に増加した。", "会員は昨年度の41名から今年度は47名へ増えた。", "会員数は41名→47名。", "41名だった会員が47名に増えた。"})
    void readsBaseline(String text) {
        OutcomeMetric metric = Readings.only(text);
        assertThat(metric.value()).isEqualByComparingTo("47");
        assertThat(metric.baseline()).isEqualByComparingTo("41");
        assertThat(metric.valueTo()).isNull();
    }

    @ParameterizedTest
    @DisplayName("sets what was planned beside what was done")
    @ValueSource(
            strings = {"清掃は28回の計画を大きく上回り57回行った。", "清掃は計画28回に対し57回行った。", "清掃は目標の28回を超える57回となった。", "清掃を57回(計画28回)行った。"})
    void readsPlan(String text) {
        assertThat(Readings.results(text))
                .filteredOn(OutcomeMetric::outcome)
                .singleElement()
                .satisfies(metric -> {
                    assertThat(metric.value()).isEqualByComparingTo("57");
                    assertThat(metric.planned()).isEqualByComparingTo("28");
                });
        assertThat(Readings.results(text))
                .filteredOn(metric -> !metric.outcome())
                .extracting(OutcomeMetric::value)
                .containsExactly(BigDecimal.valueOf(28));
    }

    @ParameterizedTest
    @DisplayName("gives a rate its period")
    @CsvSource({
        "サロンを週1回開いた。, 1回/週",
        "サロンを月に1度開いた。, 1度/月",
        "サロンを毎月2回開いた。, 2回/月",
        "サロンを月1～2回程度開いた。, 1~2回/月",
        "サロンを2か月に1回開いた。, 1回/2か月",
        "サロンを週3日開所した。, 3日/週",
        "サロンを9月1回開いた。, 1回"
    })
    void readsPeriod(String text, String amount) {
        assertThat(Readings.amounts(text)).containsExactly(amount);
    }
}
