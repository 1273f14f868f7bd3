package jp.tsunagari.portal.ingest.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The cases without an answer sheet, checked by eye against the document and pinned. {@code -Dapproved.write=true}
 * writes them anew; look at the difference before committing it.
 */
class OtherCasesTermsTest {

    private static final Path APPROVED =
            Path.of("src", "test", "resources", "jp", "tsunagari", "portal", "ingest", "vocabulary", "other-cases.txt");

    @Test
    void classifiesAsApproved() throws IOException {
        Classifier classifier = new Classifier();
        String actual = IntStream.of(3, 5, 6, 8, 10, 11, 13, 14, 17, 20)
                .mapToObj(RealCases::get)
                .map(study -> CaseTerms.of(study, classifier.classify(study, RealCases.SOURCE)))
                .collect(Collectors.joining("\n"));
        if (Boolean.getBoolean("approved.write")) {
            Files.writeString(APPROVED, actual);
        }
        assertThat(actual).isEqualTo(Files.readString(APPROVED));
    }
}
