package jp.tsunagari.portal.ingest.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.tsunagari.portal.ingest.casestudy.CaseStudy;
import jp.tsunagari.portal.ingest.casestudy.DocumentReader;
import jp.tsunagari.portal.ingest.source.SourceTextReader;
import jp.tsunagari.portal.ingest.vocabulary.Classifier.Classification;
import jp.tsunagari.portal.region.RegionDirectory;
import jp.tsunagari.portal.vocabulary.LegalForms;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Documents by a writer who knew the vocabulary, but neither the rules nor the words of the classifier, with that writer's
 * terms ({@code answers.json}): main ones and others must be found, {@code maybe} is right either way.
 *
 * <p>{@code -Djudged.folder=…} scores another folder of documents instead, {@code -Djudged.misses=true} lists what was
 * missed and what is wrong. A folder that is kept locked is scored without looking at it.
 */
class JudgedDocumentsTest {

    private static final Path OPEN =
            Path.of("src", "test", "resources", "jp", "tsunagari", "portal", "ingest", "vocabulary", "judged-open");

    private static final boolean MISSES = Boolean.getBoolean("judged.misses");

    private static final Classifier CLASSIFIER = new Classifier();

    @Test
    void findsTheTermsOfTheOpenDocuments() throws IOException {
        String given = System.getProperty("judged.folder");
        Path folder = given == null ? OPEN : Path.of(given);
        Score targets = score(folder, "targets", Classification::targetGroups);
        Score approaches = score(folder, "approaches", Classification::approaches);
        if (given == null) {
            assertThat(targets.f1()).as("target groups").isGreaterThanOrEqualTo(0.9);
            assertThat(approaches.f1()).as("approaches").isGreaterThanOrEqualTo(0.93);
        }
    }

    private Score score(Path folder, String field, Function<Classification, List<TermReading>> terms)
            throws IOException {
        JsonNode answers = JsonMapper.shared().readTree(Files.readString(folder.resolve("answers.json")));
        Map<String, Integer> seen = new TreeMap<>();
        Score score = new Score();
        int number = 0;
        for (JsonNode answer : answers) {
            number++;
            String document = answer.path("document").asString();
            // The answers are in the order of the cases of each document.
            int place = seen.merge(document, 1, Integer::sum) - 1;
            List<TermReading> readings = terms.apply(
                    CLASSIFIER.classify(cases(folder.resolve(document)).get(place)));
            JsonNode wanted = answer.path(field);
            if (MISSES) {
                showWrong(number, readings, wanted);
            }
            score.add(
                    number,
                    Stream.of("main", "also")
                            .flatMap(role -> texts(wanted.path(role)))
                            .toList(),
                    texts(wanted.path("maybe")).toList(),
                    readings.stream().map(TermReading::code).toList());
        }
        assertThat(number).as("answers in %s", folder).isPositive();
        System.out.println(
                folder.getFileName() + " " + field + ", " + number + " cases: " + (MISSES ? score : score.figures()));
        return score;
    }

    private static void showWrong(int number, List<TermReading> readings, JsonNode wanted) {
        List<String> right = Stream.of("main", "also", "maybe")
                .flatMap(role -> texts(wanted.path(role)))
                .toList();
        readings.stream()
                .filter(reading -> !right.contains(reading.code()))
                .forEach(reading -> System.out.printf(
                        "%d wrong %s %s %s ← %s%n",
                        number, reading.code(), reading.place(), reading.cue(), reading.phrase()));
    }

    private static List<CaseStudy> cases(Path document) throws IOException {
        return new DocumentReader(new RegionDirectory(), new LegalForms())
                .read(new SourceTextReader()
                        .read(Objects.requireNonNull(document.getFileName()).toString(), Files.readAllBytes(document)))
                .cases();
    }

    private static Stream<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString);
    }
}
