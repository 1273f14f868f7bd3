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
            participants:延べ230名 ; participants:46名 ; 参加者（人・名）=230|46 UNLIKE
            participants:延べ32名,participants:24名 ; participants:46名 ; 参加者（人・名）=24|46, 参加者（人・名）：そのほかの数え方=32| UNLIKE
            participants:延べ230名 ; participants:延べ8人 ; 参加者（人・名）：延べ=230|8
            participants:延べ230名 ; participants:実46名 ; 参加者（人・名）=230|46 UNLIKE
            participants:実23名 ; participants:実46名 ; 参加者（人・名）：実人数=23|46
            # what counts over different things is never set against each other, nor what says it against what does not
            participants:20人^perSession ; participants:46名^total ; 参加者（人・名）=20|46 UNLIKE
            participants:20人^perSession ; participants:30名^perSession ; 参加者（人・名）：1回あたり=20|30
            users:8人^perPeriod/週 ; users:80人^perPeriod/月 ; 利用者（人・名）=8|80 UNLIKE
            users:8人^perPeriod/週 ; users:9人^perPeriod/週 ; 利用者（人・名）：週あたり=8|9
            members:7名^total ; members:47名<41^change ; 会員・仲間（人・名）=7|47 UNLIKE
            members:7名^stock/2026年1月 ; members:9名^stock ; 会員・仲間（人・名）：ある時点の数=7|9
            participants:46名 ; participants:20名^total ; 参加者（人・名）=46|20 UNLIKE
            participants:46名^total,participants:20人^perSession ; participants:100名^total ; 参加者（人・名）：合計=46|100, 参加者（人・名）：そのほかの数え方=20| UNLIKE
            participants:延べ46名^total ; participants:延べ20人^perSession ; 参加者（人・名）=46|20 UNLIKE
            participants:12人^share ; participants:20人^share ; 参加者（人・名）=12|20 SHARES
            sessions:1回/月^perPeriod/月 ; sessions:2回/月 ; 開催・実施回数（回・度/月）=1|2
            b participants:46名^total ; participants:20名^total ; 参加者（人・名）=|20 ALONE
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
    void theScaleHoldsTheLargestResultOfTheRow() {
        assertThat(figures("sessions:57回!80", "sessions:16回,sessions:20回", null).map(Row.Figures::scale))
                .as("a plan is no result")
                .containsExactly(new BigDecimal(57));
        assertThat(figures("members:41名<60", "members:7名<3").map(Row.Figures::scale))
                .containsExactly(new BigDecimal(60));
        assertThat(figures("sessions:57回!80", null).map(Row.Figures::scale)).containsOnlyNulls();
    }

    @Test
    void anInitiativeThatHasBothRowsIsNotToldThatOthersCountDifferently() {
        assertThat(figures("participants:延べ32名,participants:24名", "users:3名").map(Row.Figures::hindrance))
                .containsOnly(Hindrance.ALONE);
    }

    /** The reason is a sentence for people, and each figure says how it counts. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            participants:20人^perSession ; participants:46名^total ; 数え方が違います（合計と1回あたり） ; 1回あたり,合計
            participants:46名^total,participants:20人^perSession ; participants:100名^total ; 数え方が違います（合計と1回あたり） ; 1回あたり
            participants:延べ230名^total ; participants:46名^total ; 数え方が違います（延べかどうかの記載なしと延べ） ; 合計,合計
            participants:延べ230名^perPeriod/年 ; participants:実46名 ; 数え方が違います（1回あたりか合計かなどの記載なしと年あたり、実人数と延べ） ; 年あたり,実人数
            """)
    void saysInWordsWhyFiguresAreOnlySideBySide(String one, String other, String why, String counted) {
        Row.Figures row = figures(one, other)
                .filter(each -> each.hindrance() != null)
                .findFirst()
                .orElseThrow();
        assertThat(row.why()).isEqualTo(why);
        assertThat(row.cells().stream().flatMap(List::stream).map(ComparedFigure::counted))
                .containsExactly(counted.split(","));
        assertThat(row.scale()).isNull();
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
