package jp.tsunagari.portal.ingest.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.tsunagari.portal.outcome.OutcomeMetric;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Measures the reader against the ten cases with a hand-checked answer, and prints what it got wrong. */
class FixtureScoreTest {

    private static final double REQUIRED = 0.97;

    private static final List<String> MISSES = new ArrayList<>();
    private static int found;
    private static int predicted;
    private static int firm;
    private static int kindsRight;
    private static int detailsRight;

    @BeforeAll
    static void score() {
        List<Answer> open = new ArrayList<>(Answer.all());
        firm = (int) open.stream().filter(Answer::isFirm).count();
        for (int ordinal : open.stream().mapToInt(Answer::ordinal).distinct().toArray()) {
            for (MetricReading reading : Readings.ofCase(ordinal)) {
                if (reading.metric().outcome()) {
                    score(ordinal, reading, open);
                }
            }
        }
        open.stream().filter(Answer::isFirm).forEach(answer -> MISSES.add("見落とし " + answer));
        System.out.printf(
                "outcome metrics: precision %.3f recall %.3f F1 %.3f kinds %.3f details %.3f (%d of %d)%n",
                precision(), recall(), f1(), kinds(), details(), found, firm);
        MISSES.forEach(System.out::println);
    }

    private static void score(int ordinal, MetricReading reading, List<Answer> open) {
        OutcomeMetric metric = reading.metric();
        Optional<Answer> answer = open.stream()
                .filter(candidate -> candidate.ordinal() == ordinal && candidate.matches(metric))
                .findFirst();
        answer.ifPresent(open::remove);
        if (answer.isPresent() && answer.get().isOptional()) {
            return;
        }
        predicted++;
        if (answer.isEmpty() || !answer.get().isFirm()) {
            MISSES.add("余分 事例" + ordinal + " " + reading);
            return;
        }
        found++;
        if (answer.get().acceptsKind(metric)) {
            kindsRight++;
        } else {
            MISSES.add("種類 " + answer.get() + " ← " + reading);
        }
        if (answer.get().agreesInDetail(metric)) {
            detailsRight++;
        } else {
            MISSES.add("細部 " + answer.get() + " ← " + reading);
        }
    }

    @Test
    void findsTheOutcomesAndNoOthers() {
        assertThat(precision()).as("precision").isGreaterThanOrEqualTo(REQUIRED);
        assertThat(recall()).as("recall").isGreaterThanOrEqualTo(REQUIRED);
        assertThat(f1()).as("F1").isGreaterThanOrEqualTo(REQUIRED);
    }

    @Test
    void tellsWhatTheyCount() {
        assertThat(kinds()).as("kind accuracy").isGreaterThanOrEqualTo(REQUIRED);
    }

    @Test
    void readsRangePrecisionBaselineAndPlan() {
        assertThat(details()).as("details").isGreaterThanOrEqualTo(REQUIRED);
    }

    private static double precision() {
        return ratio(found, predicted);
    }

    private static double recall() {
        return ratio(found, firm);
    }

    private static double f1() {
        return 2 * precision() * recall() / Math.max(1e-9, precision() + recall());
    }

    private static double kinds() {
        return ratio(kindsRight, found);
    }

    private static double details() {
        return ratio(detailsRight, found);
    }

    private static double ratio(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
