package jp.tsunagari.portal.ingest.effort;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.tsunagari.portal.effort.EffortKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Sentences in the manner of such reports, written before the rules: with {@code +} those that tell of the kind, with
 * {@code -} those that only look like it. Another folder of the same form is judged with {@code -Deffort.sentences=…}.
 */
class EffortSentencesTest {

    @ParameterizedTest
    @CsvSource({
        "COST, cost",
        "MONEY, money",
        "PEOPLE, people",
        "PREPARATION, preparation",
        "FIRST_STEPS, first",
        "DIFFICULTY, difficulty",
        "LESSON, lesson",
        "CONTINUATION, continuation",
        "SPREAD, spread",
    })
    void sentencesAreTakenForWhatTheySay(EffortKind kind, String file) {
        List<String> wrong = new ArrayList<>();
        int all = 0;
        for (String line : lines(file)) {
            boolean wanted = line.startsWith("+");
            all++;
            if (EffortReader.kindsOf(line.substring(2)).contains(kind) != wanted) {
                wrong.add(line);
            }
        }
        System.out.printf("%s: %d of %d as a person reads them%n", kind, all - wrong.size(), all);
        assertThat(wrong).as("%s", kind).isEmpty();
    }

    private static List<String> lines(String file) {
        Path folder = Path.of(System.getProperty("effort.sentences", "src/test/resources/effort"));
        try (Stream<String> lines = Files.lines(folder.resolve(file + ".tsv"))) {
            return lines.filter(line -> !line.isBlank()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
