package jp.tsunagari.portal.ingest.casestudy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** Blank lines come from the layout of a page and mean nothing. */
class BlankLinesTest {

    private static final List<String> LINES = List.of(Documents.real().split("\n", -1));
    private static final List<CaseStudy> EXPECTED = Unnumbered.cases(Documents.readReal());

    @Test
    void oneMoreAnywhereChangesNothing() {
        SoftAssertions softly = new SoftAssertions();
        for (int i = 0; i <= LINES.size(); i++) {
            List<String> lines = new ArrayList<>(LINES);
            lines.add(i, "");
            softly.assertThat(read(lines))
                    .as("blank line before line " + (i + 1))
                    .isEqualTo(EXPECTED);
        }
        softly.assertAll();
    }

    @Test
    void oneLessAnywhereChangesNothing() {
        SoftAssertions softly = new SoftAssertions();
        for (int i = 0; i < LINES.size(); i++) {
            if (LINES.get(i).isBlank()) {
                List<String> lines = new ArrayList<>(LINES);
                lines.remove(i);
                softly.assertThat(read(lines))
                        .as("without blank line " + (i + 1))
                        .isEqualTo(EXPECTED);
            }
        }
        softly.assertAll();
    }

    @Test
    void noneAtAllChangesNothing() {
        assertThat(read(LINES.stream().filter(line -> !line.isBlank()).toList()))
                .isEqualTo(EXPECTED);
    }

    @Test
    void oneBehindEveryLineChangesNothing() {
        assertThat(read(LINES.stream().map(line -> line + "\n").toList())).isEqualTo(EXPECTED);
    }

    private static List<CaseStudy> read(List<String> lines) {
        return Unnumbered.cases(Documents.read(String.join("\n", lines)));
    }
}
