package jp.tsunagari.portal.ingest.casestudy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.tsunagari.portal.ingest.casestudy.CaseStudy.CaseSection;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is missing from a document, reading it goes on, and every section lies inside its case. */
class DamagedDocumentTest {

    private static final List<String> LINES = List.of(Documents.real().split("\n", -1));

    static IntStream seeds() {
        return IntStream.rangeClosed(1, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void linesMayBeMissing(int seed) {
        Random random = new Random(seed);
        int share = 2 + random.nextInt(30);
        check(LINES.stream().filter(line -> random.nextInt(share) != 0));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theDocumentMayBeCutAnywhere(int seed) {
        Random random = new Random(seed);
        int from = random.nextInt(LINES.size());
        int to = from + 1 + random.nextInt(LINES.size() - from);
        check(LINES.subList(from, to).stream());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void linesMayStandInAnyOrder(int seed) {
        List<String> lines = new ArrayList<>(LINES);
        Collections.shuffle(lines, new Random(seed));
        check(lines.stream());
    }

    private static void check(Stream<String> lines) {
        String text = "本文\n" + lines.collect(Collectors.joining("\n"));
        assertThatCode(() -> Documents.read(text)).doesNotThrowAnyException();
        int before = 0;
        for (CaseStudy study : Documents.read(text).cases()) {
            assertThat(study.firstLine()).isGreaterThan(before).isLessThanOrEqualTo(study.lastLine());
            before = study.lastLine();
            study.sections().forEach(section -> assertInside(section, study));
        }
    }

    private static void assertInside(CaseSection section, CaseStudy study) {
        assertThat(section.headingLine()).isBetween(study.firstLine(), study.lastLine());
        if (section.firstLine() != null) {
            assertThat(section.firstLine()).isBetween(study.firstLine(), section.lastLine());
            assertThat(section.lastLine()).isLessThanOrEqualTo(study.lastLine());
        }
    }
}
