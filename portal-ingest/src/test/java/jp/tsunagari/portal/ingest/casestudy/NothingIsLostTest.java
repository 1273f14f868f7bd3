package jp.tsunagari.portal.ingest.casestudy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import jp.tsunagari.portal.ingest.casestudy.DocumentReader.DocumentReading;
import jp.tsunagari.portal.ingest.robustness.Randoms;
import jp.tsunagari.portal.ingest.robustness.TextMutations;
import jp.tsunagari.portal.ingest.source.SourceText;
import jp.tsunagari.portal.ingest.source.SourceText.SourceLine;
import jp.tsunagari.portal.ingest.source.SourceTextReader;
import org.junit.jupiter.api.Test;

/** Every line of a case that is not blank ends in a field, a section, a heading or a warning, with all of its letters. */
class NothingIsLostTest {

    private static final List<String> LINES = List.of(Documents.real().split("\n", -1));
    /** More on demand: {@code -Dlost.inputs=…}. */
    private static final int MUTATIONS = Integer.getInteger("lost.inputs", 600);

    @Test
    void nothingOfTheRealDocument() {
        assertThat(lost(Documents.real())).isEmpty();
    }

    @Test
    void nothingOfItsMutations() {
        for (int seed = 0; seed < MUTATIONS; seed++) {
            Random random = Randoms.of(seed);
            // About three cases, so that the borders between them are damaged too.
            int from = random.nextInt(LINES.size() - 200);
            String text = TextMutations.mutate(LINES.subList(from, from + 200), random) + "\n本文";
            assertThat(lost(text)).as("mutation %d", seed).isEmpty();
        }
    }

    private static List<String> lost(String text) {
        SourceText whole = new SourceTextReader().read("test.txt", text.getBytes(StandardCharsets.UTF_8));
        DocumentReading reading = Documents.READER.read(whole);
        // Contacts of persons are taken out before anything is read, with a warning.
        SourceText source = reading.text();
        List<String> lost = new ArrayList<>();
        int next = 1;
        for (CaseStudy study : reading.cases()) {
            if (study.ordinal() == 1) {
                checkPreface(source, study.firstLine(), reading.documentWarnings());
            } else {
                textLines(source, next, study.firstLine() - 1)
                        .forEach(line -> lost.add("between the cases: " + line.text()));
            }
            Ledger ledger = new Ledger(study);
            // The longest first: a short line is found in more places, and must not take that of a long one.
            textLines(source, study.firstLine(), study.lastLine()).stream()
                    .sorted(Comparator.comparingInt(Ledger::weight).reversed())
                    .filter(line -> !ledger.accountsFor(line))
                    .forEach(line -> lost.add("case " + study.ordinal() + ": " + line));
            next = study.lastLine() + 1;
        }
        if (!reading.cases().isEmpty()) {
            textLines(source, next, source.lines().size()).forEach(line -> lost.add("behind the cases: " + line));
        }
        return lost;
    }

    /** What stands above the first case belongs to none; a warning counts its lines and shows the lowest ones. */
    private static void checkPreface(SourceText source, int firstLine, List<ReadingWarning> warnings) {
        List<SourceLine> preface = textLines(source, 1, firstLine - 1);
        if (preface.isEmpty()) {
            return;
        }
        SourceLine lowest = preface.get(preface.size() - 1);
        assertThat(warnings)
                .filteredOn(warning -> warning.code() == WarningCode.PREFACE_SKIPPED)
                .singleElement()
                .satisfies(warning -> assertThat(Documents.MESSAGES.get(warning))
                        .contains("最初の事例より前に" + preface.size() + "行")
                        .contains(lowest.text().strip()));
    }

    private static List<SourceLine> textLines(SourceText source, int first, int last) {
        return source.lines().stream()
                .filter(line -> line.number() >= first && line.number() <= last && !line.isBlank())
                .toList();
    }
}
