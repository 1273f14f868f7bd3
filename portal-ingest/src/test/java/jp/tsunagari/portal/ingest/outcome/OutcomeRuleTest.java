package jp.tsunagari.portal.ingest.outcome;

import static jp.tsunagari.portal.shared.SectionKind.HISTORY;
import static jp.tsunagari.portal.shared.SectionKind.NEW_ACTIVITY;
import static jp.tsunagari.portal.shared.SectionKind.PHOTOS;
import static jp.tsunagari.portal.shared.SectionKind.RESULTS;
import static jp.tsunagari.portal.shared.SectionKind.STORY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.tsunagari.portal.outcome.OutcomeMetric;
import jp.tsunagari.portal.shared.SectionKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomeRuleTest {

    @ParameterizedTest
    @DisplayName("takes for an outcome what the project did")
    @CsvSource({
        "RESULTS, 交流会には30名が参加している。",
        "RESULTS, 交流会に全国から30名が参加した。",
        "RESULTS, 対象世帯のうち182世帯を訪問した。",
        "NEW_ACTIVITY, 体験会(延べ14回)を実施。",
        "NEW_ACTIVITY, 料理教室を5回開催した。",
        "STORY, 研修会を開き、20名が参加した。",
        "PHOTOS, 毎回約30名の住民が参加して交流が深まってきた。",
        "PHOTOS, クリスマス会の様子(32名)",
        "PHOTOS, 料理教室 参加者18名"
    })
    void isOutcome(SectionKind section, String text) {
        assertThat(Readings.of(section, text)).singleElement().matches(OutcomeMetric::outcome);
    }

    @ParameterizedTest
    @DisplayName("takes for background what describes the situation, the organisation or a plan")
    @CsvSource({
        "HISTORY, 毎月約80名が利用した。",
        "NEW_ACTIVITY, 市は世帯の70%がひとり親である。",
        "NEW_ACTIVITY, 民生委員10名と連携している。",
        "STORY, 設立総会には41名が参加した。",
        "STORY, サロンを月1回行い、交流を深めた。",
        "STORY, 最初は3名が参加した。",
        "PHOTOS, 定員20名 参加費無料",
        "RESULTS, 全国の高齢者の2割が孤独を感じている。",
        "RESULTS, 今後は10か所に広げる予定である。"
    })
    void isBackground(SectionKind section, String text) {
        assertThat(Readings.of(section, text)).singleElement().matches(metric -> !metric.outcome());
    }

    @Test
    @DisplayName("names the parts of a sum by the note below the captions")
    void readsTheNote() {
        List<OutcomeMetric> metrics = Readings.of(PHOTOS, "1. 餅つき (2025.12 *10+32名)\n\n*参加者数（会員+会員外）");
        assertThat(metrics).extracting(OutcomeMetric::label).containsExactly("餅つきの参加者(会員)", "餅つきの参加者(会員外)");
        assertThat(metrics).allMatch(OutcomeMetric::outcome);
    }

    @Test
    @DisplayName("says in Japanese why")
    void givesReasons() {
        assertThat(Readings.readings(RESULTS, "相談者数は76名となった。"))
                .singleElement()
                .extracting(Readings::reason)
                .asString()
                .contains("76名", "相談", "取組の成果");
        assertThat(List.of(HISTORY, NEW_ACTIVITY, STORY))
                .allSatisfy(section -> assertThat(Readings.readings(section, "相談者数は76名である。"))
                        .singleElement()
                        .extracting(Readings::reason)
                        .asString()
                        .contains("背景"));
    }
}
