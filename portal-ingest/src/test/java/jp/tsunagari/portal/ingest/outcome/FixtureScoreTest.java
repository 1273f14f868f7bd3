package jp.tsunagari.portal.ingest.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Measures the reader against the ten cases with a hand-checked answer, and prints what it got wrong. */
class FixtureScoreTest {

    private static final double REQUIRED = 0.97;
    private static final Score SCORE = Score.ofTheReader();

    @Test
    @DisplayName("finds the outcomes and no others")
    void findsTheOutcomes() {
        System.out.println(SCORE);
        assertThat(SCORE.precision()).as("precision").isGreaterThanOrEqualTo(REQUIRED);
        assertThat(SCORE.recall()).as("recall").isGreaterThanOrEqualTo(REQUIRED);
        assertThat(SCORE.f1()).as("F1").isGreaterThanOrEqualTo(REQUIRED);
    }

    @Test
    @DisplayName("tells what they count")
    void tellsWhatTheyCount() {
        assertThat(SCORE.kinds()).as("kind accuracy").isGreaterThanOrEqualTo(REQUIRED);
    }

    @Test
    @DisplayName("reads range, precision, baseline, plan and section")
    void readsDetails() {
        assertThat(SCORE.details()).as("details").isGreaterThanOrEqualTo(REQUIRED);
    }
}
