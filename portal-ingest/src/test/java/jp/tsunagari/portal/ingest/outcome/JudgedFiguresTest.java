package jp.tsunagari.portal.ingest.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Measures the reader on passages that another writer invented, and prints what it got wrong. The floors are what was measured. */
class JudgedFiguresTest {

    private static final JudgedFigures FIGURES = JudgedFigures.measure();

    @Test
    void findsFiguresAndSaysWhatTheyAre() {
        System.out.println(FIGURES);
        assertThat(FIGURES.share("found", "firm")).as("value and unit").isGreaterThanOrEqualTo(0.96);
        assertThat(FIGURES.of("extra")).as("figures that are none").isLessThanOrEqualTo(9);
        assertThat(FIGURES.share("people", "found")).as("people or visits").isGreaterThanOrEqualTo(0.99);
        assertThat(FIGURES.share("basis", "found")).as("basis").isGreaterThanOrEqualTo(0.95);
        assertThat(FIGURES.share("role", "found")).as("outcome or background").isGreaterThanOrEqualTo(0.98);
        assertThat(FIGURES.share("right", "firm")).as("all of these").isGreaterThanOrEqualTo(0.92);
    }
}
