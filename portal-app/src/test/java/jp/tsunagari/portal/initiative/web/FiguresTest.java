package jp.tsunagari.portal.initiative.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import jp.tsunagari.portal.initiative.web.Breakdown.BreakdownRow;
import jp.tsunagari.portal.initiative.web.Figure.FigureComparison;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.outcome.MetricAmount;
import jp.tsunagari.portal.outcome.MetricBasis;
import jp.tsunagari.portal.outcome.MetricKind;
import jp.tsunagari.portal.outcome.MetricOrigin;
import jp.tsunagari.portal.outcome.MetricQuote;
import jp.tsunagari.portal.outcome.MetricScope;
import jp.tsunagari.portal.outcome.OutcomeMetric;
import jp.tsunagari.portal.outcome.Precision;
import jp.tsunagari.portal.shared.SectionKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures in the words of a page. */
class FiguresTest {

    private final Figures figures = new Figures(Messages.ofClasspath());

    @Test
    void sayWhatIsCumulativeAndWhatIsAbout() {
        Figure figure = figures.of(metric(MetricKind.USERS, "1113.0000", null, "人", Precision.ABOUT, true, "q"));
        assertThat(figure.before() + figure.number() + figure.unit() + figure.after())
                .isEqualTo("延べ約1,113人");
    }

    @Test
    void keepTheWordThatTheSourceUsesForALimit() {
        assertThat(figures.of(metric(MetricKind.USERS, "100", null, "件", Precision.AT_LEAST, false, "100件を超えた"))
                        .after())
                .isEqualTo("超");
        assertThat(figures.of(metric(MetricKind.USERS, "100", null, "件", Precision.AT_LEAST, false, "100件以上"))
                        .after())
                .isEqualTo("以上");
        assertThat(figures.of(metric(MetricKind.USERS, "5", null, "人", Precision.AT_MOST, false, "5人未満"))
                        .after())
                .isEqualTo("未満");
    }

    @Test
    void showRangesAndFractionsAsWritten() {
        assertThat(figures.of(metric(MetricKind.OTHER, "10", "15", "種類", Precision.EXACT, false, "q"))
                        .number())
                .isEqualTo("10〜15");
        assertThat(figures.of(metric(MetricKind.PARTICIPANTS, "0.25", null, "", Precision.EXACT, false, "生徒の1/4"))
                        .number())
                .isEqualTo("1/4");
    }

    @Test
    void aFrequencyReadsAsAPersonSaysIt() {
        Figure figure = figures.of(metric(MetricKind.SESSIONS, "1", "2", "回/月", Precision.ABOUT, false, "q"));
        assertThat(figure.before() + figure.number() + figure.unit()).isEqualTo("月に約1〜2回");
    }

    @Test
    void aShareIsBesideItsCount() {
        List<BreakdownRow> rows = onlyBreakdown(
                        metric(MetricKind.DEMOGRAPHIC_BREAKDOWN, "3", null, "人", Precision.EXACT, false, "10代3人(0.3%)"),
                        metric(
                                MetricKind.DEMOGRAPHIC_BREAKDOWN,
                                "0.3",
                                null,
                                "%",
                                Precision.EXACT,
                                false,
                                "10代3人(0.3%)"),
                        metric(MetricKind.DEMOGRAPHIC_BREAKDOWN, "40", null, "%", Precision.EXACT, false, "女性40%"),
                        metric(MetricKind.USERS, "9", null, "人", Precision.EXACT, false, "9人"))
                .rows();
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).count()).isNotNull();
        assertThat(rows.get(0).share()).isNotNull();
        assertThat(rows.get(1).count()).isNull();
        assertThat(rows).extracting(BreakdownRow::bar).containsExactly(new BigDecimal("0.3"), new BigDecimal("40"));
    }

    @Test
    void countsWithoutSharesAreComparedWithTheLargest() {
        Breakdown breakdown = onlyBreakdown(
                metric(MetricKind.DEMOGRAPHIC_BREAKDOWN, "5", null, "名", Precision.EXACT, false, "女性5名"),
                metric(MetricKind.DEMOGRAPHIC_BREAKDOWN, "2", null, "名", Precision.EXACT, false, "男性2名"));
        assertThat(breakdown.shares()).isFalse();
        assertThat(breakdown.rows())
                .extracting(BreakdownRow::bar)
                .containsExactly(new BigDecimal("100.0"), new BigDecimal("40.0"));
        assertThat(breakdown.quotes()).containsExactly("女性5名", "男性2名");
    }

    @Test
    void countsOfDifferentThingsAreNotCompared() {
        Breakdown breakdown = onlyBreakdown(
                metric(MetricKind.DEMOGRAPHIC_BREAKDOWN, "5", null, "名", Precision.EXACT, false, "女性5名"),
                metric(MetricKind.DEMOGRAPHIC_BREAKDOWN, "2", null, "名", Precision.EXACT, true, "男性延べ2名"));
        assertThat(breakdown.rows()).extracting(BreakdownRow::bar).containsOnlyNulls();
    }

    @Test
    void aChangeIsToldInWordsAndDrawnToScale() {
        FigureComparison change = figures.of(compared("47", "名", Precision.EXACT, new BigDecimal("41.0000"), null))
                .change();
        assertThat(change)
                .isEqualTo(new FigureComparison(
                        "以前", "41名", "今回", "6名増", new BigDecimal("87.2"), new BigDecimal("100.0")));
        assertThat(figures.of(compared("40", "名", Precision.EXACT, new BigDecimal("50"), null))
                        .change())
                .extracting(FigureComparison::words)
                .isEqualTo("10名減");
    }

    @Test
    void aPlanIsComparedWithWhatCameOfIt() {
        assertThat(figures.of(compared("57", "回", Precision.EXACT, null, new BigDecimal("28")))
                        .plan())
                .extracting(FigureComparison::words)
                .isEqualTo("計画を29回上回る");
        assertThat(figures.of(compared("28", "回", Precision.EXACT, null, new BigDecimal("28")))
                        .plan())
                .extracting(FigureComparison::words)
                .isEqualTo("計画どおり");
    }

    @Test
    void whatIsNotExactHasNoDifference() {
        assertThat(figures.of(compared("47", "名", Precision.ABOUT, new BigDecimal("41"), null))
                        .change())
                .extracting(FigureComparison::words)
                .isEqualTo("");
        assertThat(figures.of(compared("47", "名", Precision.EXACT, null, null)).change())
                .isNull();
    }

    private Breakdown onlyBreakdown(OutcomeMetric... metrics) {
        List<Breakdown> breakdowns = Breakdown.of(List.of(metrics), figures);
        assertThat(breakdowns).hasSize(1);
        return breakdowns.get(0);
    }

    private static OutcomeMetric compared(
            String value,
            String unit,
            Precision precision,
            @Nullable BigDecimal baseline,
            @Nullable BigDecimal planned) {
        return new OutcomeMetric(
                "会員数",
                MetricKind.MEMBERS,
                new MetricAmount(new BigDecimal(value), null, unit, precision, false, baseline, planned),
                MetricScope.NOT_SAID,
                new MetricQuote("q", SectionKind.RESULTS, 1),
                true,
                MetricOrigin.DOCUMENT);
    }

    @Test
    void aTileShowsTheTwoMostTellingOutcomes() {
        List<Figure> key = figures.key(List.of(
                metric(MetricKind.SESSIONS, "4", null, "回", Precision.EXACT, false, "q"),
                metric(MetricKind.USERS, "9", null, "人", Precision.EXACT, false, "q"),
                metric(MetricKind.PARTICIPANTS, "8", null, "名", Precision.EXACT, true, "q")));
        assertThat(key).extracting(Figure::number).containsExactly("9", "8");
    }

    /** Change before totals, totals before sessions, the most before the least, one of a kind, no frequency. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            PARTICIPANTS 8 TOTAL, CONSULTATIONS 76 TOTAL ; 76,8
            PARTICIPANTS 10 TOTAL, PARTICIPANTS 32 TOTAL, MEMBERS 47 CHANGE ; 47,32
            PARTICIPANTS 25 PER_SESSION, USERS 1000 TOTAL, SESSIONS 57 TOTAL ; 1000,57
            MEMBERS 62 STOCK, PARTICIPANTS 230 TOTAL ; 230,62
            SESSIONS 1 PER_PERIOD, PARTICIPANTS 20 PER_SESSION ; 20
            SESSIONS 141 TOTAL, USERS 12 TOTAL ; 12,141
            PARTICIPANTS 20 TOTAL, PARTICIPANTS 24 TOTAL ; 24,20
            COMPLETION 70 SHARE, PARTICIPANTS 9 PER_SESSION, PLACES 46 TOTAL ; 46,70
            """)
    void whatMattersMostIsOnTheTile(String metrics, String shown) {
        List<OutcomeMetric> all = Arrays.stream(metrics.split(", "))
                .map(words -> words.split(" "))
                .map(words -> new OutcomeMetric(
                        words[0],
                        MetricKind.valueOf(words[0]),
                        MetricAmount.of(new BigDecimal(words[1]), "名"),
                        MetricScope.of(MetricBasis.valueOf(words[2])),
                        MetricQuote.NONE,
                        true,
                        MetricOrigin.DOCUMENT))
                .toList();
        assertThat(figures.key(all))
                .extracting(figure -> figure.number().replace(",", ""))
                .containsExactly(shown.split(","));
    }

    private static OutcomeMetric metric(
            MetricKind kind,
            String value,
            @Nullable String to,
            String unit,
            Precision precision,
            boolean cumulative,
            String quote) {
        return new OutcomeMetric(
                "利用者",
                kind,
                new MetricAmount(
                        new BigDecimal(value),
                        to == null ? null : new BigDecimal(to),
                        unit,
                        precision,
                        cumulative,
                        null,
                        null),
                MetricScope.NOT_SAID,
                new MetricQuote(quote, SectionKind.RESULTS, 1),
                true,
                MetricOrigin.DOCUMENT);
    }
}
