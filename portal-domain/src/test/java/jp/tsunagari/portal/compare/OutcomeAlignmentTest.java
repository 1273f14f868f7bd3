package jp.tsunagari.portal.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import jp.tsunagari.portal.message.Messages;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which figures share a row, and which of those can be set against each other. */
class OutcomeAlignmentTest {

    private final OutcomeAlignment alignment = new OutcomeAlignment(new UnitClass.Table(), Messages.ofClasspath());

    /** One initiative's figures, the other's, and the rows: label=figures|figures and why not, in order. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            # the same kind and units that mean the same
            participants:46名 ; participants:120人 ; 参加者（人・名）=46|120
            sessions:4回 ; sessions:6度 ; 開催・実施回数（回・度）=4|6
            places:46か所 ; places:2会場 ; 場所・拠点（か所・拠点）=46|2
            volume:500kg ; volume:200㎏ ; 量（kg）=500|200
            participants:約20人 ; participants:100人+ ; 参加者（人・名）=20|100
            sessions:1回/月 ; sessions:2度/月 ; 開催・実施回数（回・度/月）=1|2
            # several figures of one initiative share its cell
            participants:10名,participants:32名 ; participants:5名 ; 参加者（人・名）=10,32|5
            # 延べ is never set against what is not 延べ
            participants:延べ230名 ; participants:46名 ; 参加者（人・名）延べの記載なし=|46 CUMULATIVE, 参加者（人・名）延べ=230| CUMULATIVE
            participants:延べ32名,participants:24名 ; participants:46名 ; 参加者（人・名）延べの記載なし=24|46, 参加者（人・名）延べ=32| CUMULATIVE
            participants:延べ230名 ; participants:延べ8人 ; 参加者（人・名）延べ=230|8
            # other units
            consultations:76名 ; consultations:100件 ; 相談（人・名）=76| UNITS, 相談（件）=|100 UNITS
            sessions:1回/月 ; sessions:1回/週 ; 開催・実施回数（回・度/月）=1| UNITS, 開催・実施回数（回・度/週）=|1 UNITS
            sessions:141日 ; sessions:16回 ; 開催・実施回数（回・度）=|16 UNITS, 開催・実施回数（日）=141| UNITS
            volume:500kg ; volume:1t ; 量（kg）=500| UNITS, 量（t）=|1 UNITS
            places:3畳 ; places:4拠点 ; 場所・拠点（か所・拠点）=|4 UNITS, 場所・拠点（畳）=3| UNITS
            # nobody else
            participants:46名 ; users:46名 ; 参加者（人・名）=46| ALONE, 利用者（人・名）=|46 ALONE
            members:47名 ; ; 会員・仲間（人・名）=47| ALONE
            # ranges, shares, and what has no common measure
            sessions:1~2回/月 ; sessions:1回/月 ; 開催・実施回数（回・度/月）=1|1 RANGE
            completion:70% ; completion:30% ; 修了・達成（割合）=70|30 SHARES
            participants:0.25 ; participants:30% ; 参加者（割合）=0.25|30 SHARES
            other:56件 ; other:7件 ; その他（件）=56|7 ANYTHING
            surveyResponse:14名 ; surveyResponse:9名 ; アンケート（人・名）=14|9 QUESTIONS
            # neither breakdowns nor background
            b sessions:3回,demographicBreakdown:5名 ; participants:2名 ; 参加者（人・名）=|2 ALONE
            """)
    void laysFiguresIntoRows(@Nullable String one, @Nullable String other, String rows) {
        List<String> found =
                figures(one, other).map(OutcomeAlignmentTest::describe).toList();
        assertThat(found).containsExactly(rows.split(", "));
    }

    private Stream<Row.Figures> figures(@Nullable String... initiatives) {
        return alignment.rows(Stream.of(initiatives).map(Metrics::of).toList()).stream()
                .filter(Row.Figures.class::isInstance)
                .map(Row.Figures.class::cast);
    }

    private static String describe(Row.Figures row) {
        String cells = String.join(
                "|", row.cells().stream().map(OutcomeAlignmentTest::values).toList());
        return row.label() + "=" + cells + (row.hindrance() == null ? "" : " " + row.hindrance());
    }

    private static String values(List<ComparedFigure> cell) {
        return String.join(
                ",",
                cell.stream()
                        .map(figure -> figure.metric().value().toPlainString())
                        .toList());
    }

    @Test
    void theScaleHoldsTheLargestFigureOfTheRowPlansIncluded() {
        assertThat(figures("sessions:57回!80", "sessions:16回,sessions:20回", null).map(Row.Figures::scale))
                .containsExactly(new BigDecimal(80));
        assertThat(figures("members:41名<60", "members:7名").map(Row.Figures::scale))
                .containsExactly(new BigDecimal(60));
        assertThat(figures("sessions:57回!80", null).map(Row.Figures::scale)).containsOnlyNulls();
    }

    @Test
    void anInitiativeThatHasBothRowsIsNotToldThatOthersCountDifferently() {
        assertThat(figures("participants:延べ32名,participants:24名", "users:3名").map(Row.Figures::hindrance))
                .containsOnly(Hindrance.ALONE);
    }

    @Test
    void breakdownsAndBackgroundStandApart() {
        List<Row> rows =
                alignment.rows(List.of(Metrics.of("b sessions:3回,demographicBreakdown:5名"), Metrics.of("members:2名")));
        assertThat(rows).extracting(Row::label).containsExactly("会員・仲間（人・名）", "内訳の数字", "背景の数字");
        assertThat(rows.subList(1, 3)).allSatisfy(row -> assertThat(row).isInstanceOf(Row.Asides.class));
    }

    @Test
    void equalFiguresAreTheSameHoweverManyPlacesTheyHave() {
        assertThat(figures("sessions:6.0000回", "sessions:6回").map(Row.Figures::agreement))
                .containsExactly(Agreement.SAME);
    }
}
