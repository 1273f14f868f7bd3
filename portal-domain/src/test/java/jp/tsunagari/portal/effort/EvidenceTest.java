package jp.tsunagari.portal.effort;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import jp.tsunagari.portal.outcome.MetricAmount;
import jp.tsunagari.portal.outcome.MetricKind;
import jp.tsunagari.portal.outcome.MetricOrigin;
import jp.tsunagari.portal.outcome.MetricQuote;
import jp.tsunagari.portal.outcome.MetricScope;
import jp.tsunagari.portal.outcome.OutcomeMetric;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvidenceTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            value = {
                "終了後のアンケートでは9割が満足と答えた。 | SURVEY",
                "研修の企画にあたり、事前アンケートで参加者の希望を確認した。 | -",
                "UCLA孤独感尺度を用いて、参加の前後で比較した。 | SCALE BEFORE_AFTER",
                "参加しなかった人に比べ、外出の回数が多かった。 | COMPARISON",
                "「久しぶりに大人と話せた」という声を得た。 | STORY",
                "参加者からは気軽に話せてよかったという感想もあった。 | STORY",
                "子どもの声を大切にして企画した。 | -",
                "駅前で活動した。 | -"
            })
    void sentencesSayHowAnOutcomeIsKnown(String sentence, String kinds) {
        assertThat(Evidence.of(List.of(), List.of(sentence)))
                .isEqualTo(
                        kinds == null
                                ? List.of()
                                : Arrays.stream(kinds.split(" "))
                                        .map(EvidenceKind::valueOf)
                                        .toList());
    }

    @Test
    void figuresOfOutcomesAreCountsAndThoseOfBackgroundAreNot() {
        assertThat(Evidence.of(List.of(metric(true)), List.of())).containsExactly(EvidenceKind.COUNT);
        assertThat(Evidence.of(List.of(metric(false)), List.of())).isEmpty();
    }

    private static OutcomeMetric metric(boolean outcome) {
        return new OutcomeMetric(
                "参加者",
                MetricKind.PARTICIPANTS,
                MetricAmount.of(BigDecimal.TEN, "名"),
                MetricScope.NOT_SAID,
                MetricQuote.NONE,
                outcome,
                MetricOrigin.EDITED);
    }
}
