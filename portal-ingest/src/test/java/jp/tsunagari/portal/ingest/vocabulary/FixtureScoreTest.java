package jp.tsunagari.portal.ingest.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.tsunagari.portal.ingest.vocabulary.Classifier.Classification;
import jp.tsunagari.portal.shared.ClasspathCsv;
import jp.tsunagari.portal.vocabulary.Term;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The ten cases with a hand-checked answer. The answers were given in the vocabulary before its revision; what that
 * changes is in {@code fixtures-revised.csv}, each with its reason.
 */
class FixtureScoreTest {

    private static final Classifier CLASSIFIER = new Classifier();

    @Test
    void findsTheTargetGroups() throws IOException {
        Score score = score("target-groups-revised.csv", "targetCategories", Classification::targetGroups);
        assertThat(score.f1()).as("target groups: %s", score).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void findsTheApproaches() throws IOException {
        Score score = score("approaches-revised.csv", "approachCategories", Classification::approaches);
        assertThat(score.f1()).as("approaches: %s", score).isGreaterThanOrEqualTo(0.95);
    }

    Score score(String vocabulary, String kind, Function<Classification, List<TermReading>> terms) throws IOException {
        Map<String, String> names = new ClasspathCsv(Term.class, vocabulary)
                .rows().stream().collect(Collectors.toMap(row -> row.get("code"), row -> row.get("name_ja")));
        Score score = new Score();
        for (JsonNode answer : answers()) {
            int ordinal = answer.path("n").asInt();
            List<TermReading> readings = terms.apply(CLASSIFIER.classify(RealCases.get(ordinal)));
            score.add(
                    ordinal,
                    revised(ordinal, kind, "required", texts(answer.path(kind))),
                    revised(ordinal, kind, "optional", texts(answer.path(kind + "Optional"))),
                    readings.stream().map(reading -> names.get(reading.code())).toList());
        }
        System.out.println(kind + ": " + score);
        return score;
    }

    private static List<String> revised(int ordinal, String kind, String column, List<String> names) {
        List<String> revised = new ArrayList<>(names);
        for (CSVRecord row : new ClasspathCsv(FixtureScoreTest.class, "fixtures-revised.csv").rows()) {
            if (row.get("case").equals(String.valueOf(ordinal))
                    && row.get("field").equals(kind)) {
                revised.remove(row.get("was"));
                Stream.of(row.get(column)).filter(name -> !name.isEmpty()).forEach(revised::add);
            }
        }
        return revised;
    }

    private static JsonNode answers() throws IOException {
        try (InputStream in = FixtureScoreTest.class.getResourceAsStream("/fixtures/cases.json")) {
            return JsonMapper.shared().readTree(in);
        }
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }
}
