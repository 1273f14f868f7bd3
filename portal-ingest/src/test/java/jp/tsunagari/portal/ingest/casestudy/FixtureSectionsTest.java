package jp.tsunagari.portal.ingest.casestudy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import jp.tsunagari.portal.ingest.casestudy.DocumentReader.DocumentReading;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The sections of the ten cases with a hand-checked answer. */
class FixtureSectionsTest {

    private static final DocumentReading READING = Documents.readReal();

    static Stream<Arguments> cases() {
        return Fixture.cases()
                .map(answer -> Arguments.of(
                        answer, READING.cases().get(answer.path("n").asInt() - 1)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void findsEverySectionAtItsLines(JsonNode answer, CaseStudy study) {
        List<String> expected = answer.path("sections")
                .valueStream()
                .map(section -> "%s %s %s %s-%s"
                        .formatted(
                                Fixture.text(section, "kind").toUpperCase(java.util.Locale.ROOT),
                                Fixture.text(section, "heading"),
                                Fixture.number(section, "headingLine"),
                                Fixture.number(section, "firstLine"),
                                Fixture.number(section, "lastLine")))
                .toList();
        assertThat(study.sections().stream()
                        .map(section -> "%s %s %s %s-%s"
                                .formatted(
                                        section.kind().name().replace("_", ""),
                                        section.heading(),
                                        section.headingLine(),
                                        section.firstLine(),
                                        section.lastLine())))
                .containsExactlyElementsOf(expected);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void keepsTheTextOfEverySection(JsonNode answer, CaseStudy study) {
        for (int i = 0; i < study.sections().size(); i++) {
            JsonNode expected = answer.path("sections").get(i);
            String body = study.sections().get(i).body();
            assertThat(spellings(expected, "startsWith")).anyMatch(body::startsWith);
            assertThat(spellings(expected, "endsWith")).anyMatch(body::endsWith);
        }
    }

    /** The answer with layout marks, and without them where there are any. */
    private static List<String> spellings(JsonNode section, String field) {
        return Stream.of(Fixture.text(section, field), Fixture.text(section, field + "Plain"))
                .filter(java.util.Objects::nonNull)
                .toList();
    }
}
