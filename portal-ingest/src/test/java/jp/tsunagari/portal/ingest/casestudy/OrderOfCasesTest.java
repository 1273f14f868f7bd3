package jp.tsunagari.portal.ingest.casestudy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import jp.tsunagari.portal.ingest.casestudy.DocumentReader.DocumentReading;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A case reads the same wherever it stands, whatever captions the case before it ends with. */
class OrderOfCasesTest {

    private static final List<String> LINES = List.of(Documents.real().split("\n", -1));
    private static final DocumentReading READING = Documents.readReal();

    static IntStream seeds() {
        return IntStream.rangeClosed(1, 40);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anyOrderGivesTheSameCases(int seed) {
        List<CaseStudy> order = new ArrayList<>(READING.cases());
        Collections.shuffle(order, new Random(seed));
        List<String> lines =
                order.stream().flatMap(study -> lines(study).stream()).toList();
        DocumentReading reading = Documents.read(String.join("\n", lines));
        assertThat(Unnumbered.cases(reading))
                .isEqualTo(order.stream().map(Unnumbered::study).toList());
        assertThat(reading.fiscalYear()).isEqualTo(READING.fiscalYear());
        assertThat(reading.programme()).isEqualTo(READING.programme());
    }

    /** The lines of a case and the blank ones behind it. */
    private static List<String> lines(CaseStudy study) {
        boolean last = study.ordinal() == READING.cases().size();
        int end = last ? LINES.size() : READING.cases().get(study.ordinal()).firstLine() - 1;
        return LINES.subList(study.firstLine() - 1, end);
    }
}
