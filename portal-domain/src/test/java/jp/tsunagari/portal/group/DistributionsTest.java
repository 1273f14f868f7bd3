package jp.tsunagari.portal.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import jp.tsunagari.portal.initiative.InitiativeKey;
import jp.tsunagari.portal.initiative.InitiativeSummary;
import jp.tsunagari.portal.initiative.InitiativeTitle;
import jp.tsunagari.portal.initiative.TitleOrigin;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.outcome.MetricAmount;
import jp.tsunagari.portal.outcome.MetricBasis;
import jp.tsunagari.portal.outcome.MetricKind;
import jp.tsunagari.portal.outcome.MetricOrigin;
import jp.tsunagari.portal.outcome.MetricQuote;
import jp.tsunagari.portal.outcome.MetricScope;
import jp.tsunagari.portal.outcome.OutcomeMetric;
import org.junit.jupiter.api.Test;

/** Which figures of groups share a scale, and when they are drawn. */
class DistributionsTest {

    private long nextId = 1;

    @Test
    void figuresThatCountOverDifferentThingsAreApart() {
        List<Distribution> distributions =
                Distributions.of(List.of(group(5, "人", MetricBasis.PER_SESSION), group(5, "名", MetricBasis.TOTAL)));

        assertThat(distributions)
                .extracting(distribution -> distribution.sort().title(Messages.ofClasspath()))
                .containsExactly("参加者（人・名）：合計", "参加者（人・名）：1回あたり");
        assertThat(distributions).noneMatch(Distribution::isDrawn);
    }

    @Test
    void onlyFiveInitiativesOnEachSideMakeADrawing() {
        assertThat(drawn(5, 5)).isTrue();
        assertThat(drawn(5, 4)).isFalse();
        assertThat(drawn(30, 4)).isFalse();
    }

    private boolean drawn(int one, int other) {
        return Distributions.of(List.of(group(one, "人", MetricBasis.TOTAL), group(other, "名", MetricBasis.TOTAL)))
                .get(0)
                .isDrawn();
    }

    /** Per cent of different wholes have no common scale, however many there are. */
    @Test
    void sharesAreNotDrawn() {
        assertThat(Distributions.of(List.of(group(9, "%", MetricBasis.SHARE), group(9, "%", MetricBasis.SHARE))))
                .hasSize(1)
                .noneMatch(Distribution::isDrawn);
    }

    private List<InitiativeSummary> group(int size, String unit, MetricBasis basis) {
        return IntStream.range(0, size)
                .mapToObj(each -> initiative(unit, basis))
                .toList();
    }

    private InitiativeSummary initiative(String unit, MetricBasis basis) {
        long id = nextId++;
        return new InitiativeSummary(
                id,
                "slug-" + id,
                new InitiativeTitle("題", TitleOrigin.DOCUMENT),
                new InitiativeKey(null, null, id, 1),
                List.of(),
                List.of(),
                List.of(),
                Set.of(),
                Set.of(),
                List.of(new OutcomeMetric(
                        "参加者",
                        MetricKind.PARTICIPANTS,
                        MetricAmount.of(BigDecimal.TEN, unit),
                        MetricScope.of(basis),
                        MetricQuote.NONE,
                        true,
                        MetricOrigin.DOCUMENT)),
                List.of(),
                Instant.EPOCH);
    }
}
