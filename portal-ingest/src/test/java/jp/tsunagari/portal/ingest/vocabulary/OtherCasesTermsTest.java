package jp.tsunagari.portal.ingest.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.tsunagari.portal.ingest.vocabulary.Classifier.Classification;
import jp.tsunagari.portal.shared.ClasspathCsv;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/**
 * The cases without an answer sheet, checked by eye against the document and pinned. {@code -Dapproved.write=true}
 * writes them again; look at the difference before committing it.
 */
class OtherCasesTermsTest {

    private static final Path APPROVED =
            Path.of("src", "test", "resources", "jp", "tsunagari", "portal", "ingest", "vocabulary", "other-cases.txt");

    private static final Classifier CLASSIFIER = new Classifier();

    @Test
    void classifiesAsApproved() throws IOException {
        String actual = IntStream.of(3, 5, 6, 8, 10, 11, 13, 14, 17, 20)
                .mapToObj(RealCases::get)
                .map(study -> CaseTerms.of(study, CLASSIFIER.classify(study, RealCases.SOURCE)))
                .collect(Collectors.joining("\n"));
        if (Boolean.getBoolean("approved.write")) {
            Files.writeString(APPROVED, actual);
        }
        assertThat(actual).isEqualTo(Files.readString(APPROVED));
    }

    /** What a reader assigned by the rules of the fixtures; the reader knew the rules of the classifier too. */
    @Test
    void agreesWithAReader() {
        Score score = new Score();
        for (CSVRecord row : new ClasspathCsv(OtherCasesTermsTest.class, "other-cases-answers.csv").rows()) {
            int ordinal = Integer.parseInt(row.get("case"));
            Classification terms = CLASSIFIER.classify(RealCases.get(ordinal));
            List<TermReading> readings = row.get("field").equals("target") ? terms.targetGroups() : terms.approaches();
            score.add(
                    ordinal,
                    codes(row.get("required")),
                    codes(row.get("optional")),
                    readings.stream().map(TermReading::code).toList());
        }
        System.out.println("other cases: " + score);
        assertThat(score.f1()).as("other cases: %s", score).isGreaterThanOrEqualTo(0.95);
    }

    private static List<String> codes(String cell) {
        return List.of(cell.split("\\|"));
    }
}
