package jp.tsunagari.portal.ingest.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import jp.tsunagari.portal.outcome.MetricKind;
import jp.tsunagari.portal.outcome.OutcomeMetric;
import jp.tsunagari.portal.outcome.Precision;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordedShareTest {

    @ParameterizedTest
    @DisplayName("reads a half in words as 50 %, as exactly as it is stated")
    @CsvSource({
        "参加者の半数が初めての方だった。, EXACT",
        "参加者の約半数が初めての方だった。, ABOUT",
        "参加者の半数近くが初めての方だった。, ABOUT",
        "参加者の半数以上が初めての方だった。, AT_LEAST",
        "参加者の過半数が初めての方だった。, AT_LEAST",
        "参加者の半数に満たない。, AT_MOST",
        "男女の比率はほぼ半々だった。, ABOUT",
    })
    void readsAHalf(String text, Precision precision) {
        OutcomeMetric metric = Readings.only(text);
        assertThat(metric.value()).isEqualByComparingTo(new BigDecimal(50));
        assertThat(metric.unit()).isEqualTo("%");
        assertThat(metric.precision()).isEqualTo(precision);
    }

    @Test
    @DisplayName("takes the proportion of the sexes for a breakdown")
    void tellsABreakdown() {
        OutcomeMetric metric = Readings.only("男女の比率もほぼ半々であった。");
        assertThat(metric.kind()).isEqualTo(MetricKind.DEMOGRAPHIC_BREAKDOWN);
        assertThat(metric.label()).isEqualTo("男女の比率");
    }

    @ParameterizedTest
    @DisplayName("reads a quoted number only where the quotation is said to be a result")
    @CsvSource({
        "アンケートでは「参加者の8割が満足した」との結果だった。, 8割",
        "「20名が就職した」という報告を受けた。, 20名",
        "「3人に話せた」という声があった。, ''",
        "『100人の物語』を上演した。, ''",
        "「子ども10人会議」を始めた。, ''",
    })
    void readsQuotedResults(String text, String amounts) {
        assertThat(String.join(" ", Readings.amounts(text))).isEqualTo(amounts);
    }

    @Test
    @DisplayName("takes glued counts of places apart")
    void countsPlaces() {
        assertThat(Readings.amounts("2市3町の5小学校と公民館に置いた。")).containsExactly("2市", "3町", "5小学校");
    }

    @Test
    @DisplayName("counts what comes once more when it is more than one")
    void countsMore() {
        assertThat(Readings.amounts("また50名が参加した。")).containsExactly("50名");
    }
}
