package jp.tsunagari.portal.ingest.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Measures the reader on passages that someone else invented, and prints what it got wrong. */
class JudgedFiguresTest {

    private static final JudgedFigures FIGURES = JudgedFigures.measure();

    @Test
    void findsFiguresAndSaysWhatTheyAre() {
        System.out.println(FIGURES);
        assertThat(FIGURES.share("found", "firm")).as("value and unit").isGreaterThanOrEqualTo(0.0);
    }
}
