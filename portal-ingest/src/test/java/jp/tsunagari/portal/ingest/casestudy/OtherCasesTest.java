package jp.tsunagari.portal.ingest.casestudy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import jp.tsunagari.portal.ingest.casestudy.DocumentReader.DocumentReading;
import jp.tsunagari.portal.testing.ProcessorTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The cases without an answer sheet, checked by eye against the document and pinned. {@code -Dapproved.write=true}
 * writes them anew; look at the difference before committing it.
 */
class OtherCasesTest {

    private static final Path APPROVED = Path.of("src", "test", "resources", "approved");
    private static final DocumentReading READING = Documents.readReal();

    @Test
    void readsTheDocumentItself() {
        assertThat(READING.cases()).hasSize(20);
        assertThat(READING.fiscalYear()).isEqualTo(2025);
        assertThat(READING.programme()).isEqualTo("地域における孤独・孤立対策に関するNPO等の取組みモデル調査");
        assertThat(READING.documentWarnings())
                .extracting(warning -> warning.code() + " " + warning.line())
                .containsExactly("CAPTIONS_RUN_ON 455", "CAPTIONS_RUN_ON 823", "CAPTIONS_RUN_ON 1114");
    }

    @Test
    void readsItInWellUnderASecond() {
        assertThat(ProcessorTime.of(Documents::readReal)).isLessThan(Duration.ofSeconds(1));
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 5, 6, 8, 10, 11, 13, 14, 17, 20})
    @DisplayName("reads a case as it was approved")
    void readsAsApproved(int ordinal) throws IOException {
        String actual = CaseText.of(READING.cases().get(ordinal - 1));
        Path file = APPROVED.resolve("case-%02d.txt".formatted(ordinal));
        if (Boolean.getBoolean("approved.write")) {
            Files.writeString(file, actual);
        }
        assertThat(file).exists();
        assertThat(actual).isEqualTo(Files.readString(file));
    }
}
