package jp.tsunagari.portal.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.tsunagari.portal.compare.ComparedFigure.Derived;
import jp.tsunagari.portal.outcome.OutcomeMetric;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What follows from figures of one quote, and what does not. */
class DerivationTest {

    private final Derivation derivation = new Derivation(new UnitClass.Table());

    /** The figures of an initiative, and all that is derived from them. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            sessions:6回@実施した体験学習が6回(29名),participants:29名@実施した体験学習が6回(29名) ; PER_TIME ≈4.8名 29/6回
            sessions:20回@q,participants:201名@q ; PER_TIME ≈10.1名 201/20回
            sessions:4回@q,participants:延べ8名@q ; PER_TIME 2名 8/4回
            members:47名<41 ; CHANGE 6名 47/41名
            members:41名<47 ; CHANGE -6名 41/47名
            sessions:6回^total@q,participants:29名^total@q ; PER_TIME ≈4.8名 29/6回
            sessions:4回^perPeriod/月@q,participants:80名^perPeriod/月@q ; PER_TIME 20名 80/4回
            # parts that count over different things
            sessions:6回^total@q,participants:29名^perSession@q ;
            sessions:6回^total@q,participants:29名^perPeriod/月@q ;
            sessions:4回^perPeriod/年@q,participants:80名^perPeriod/月@q ;
            sessions:6回^total@q,participants:29名@q ;
            sessions:6回^total@q,users:29名^stock@q ;
            # different people are not counted at each session
            sessions:6回^total@q,participants:実29名^total@q ;
            # another quote
            sessions:16回@a,participants:延べ1121人@b ;
            # which of the two is meant?
            sessions:11回@q,sessions:7回@q,participants:46名@q ;
            sessions:6回@q,participants:29名@q,participants:3名@q ;
            # a frequency is not a number of times
            sessions:1回/週@q,users:8人@q ;
            # not exact
            sessions:6回@q,participants:約29名@q ;
            sessions:6回+@q,participants:29名@q ;
            sessions:4~6回@q,participants:29名@q ;
            members:約47名<41 ;
            # once is no average, and other things are not attendance
            sessions:1回@q,participants:29名@q ;
            sessions:6回@q,members:29名@q ;
            sessions:6日@q,participants:29名@q ;
            """)
    void derivesOnlyWhatIsStatedTogether(String figures, @Nullable String derived) {
        List<OutcomeMetric> all = Metrics.of(figures);
        List<String> found = all.stream()
                .flatMap(metric -> derivation.from(metric, all).stream())
                .map(DerivationTest::describe)
                .toList();
        assertThat(found).isEqualTo(derived == null ? List.of() : List.of(derived));
    }

    private static String describe(Derived derived) {
        return "%s %s%s%s %s/%s%s"
                .formatted(
                        derived.kind(),
                        derived.rounded() ? "≈" : "",
                        derived.value().toPlainString(),
                        derived.unit(),
                        derived.first().toPlainString(),
                        derived.second().toPlainString(),
                        derived.secondUnit());
    }
}
