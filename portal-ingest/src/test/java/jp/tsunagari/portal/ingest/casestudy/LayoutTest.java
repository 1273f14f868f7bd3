package jp.tsunagari.portal.ingest.casestudy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import jp.tsunagari.portal.ingest.casestudy.DocumentReader.DocumentReading;
import jp.tsunagari.portal.ingest.source.SourceTextReader;
import jp.tsunagari.portal.text.Folding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Page breaks, line ends, byte order marks, encodings and the width of digits say nothing about the content. */
class LayoutTest {

    private static final String REAL = Documents.real();
    private static final DocumentReading EXPECTED = Documents.readReal();

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\r"})
    void readsTheSameWithOtherLineEnds(String lineEnd) {
        expectTheSame(Documents.read(REAL.replace("\n", lineEnd)));
    }

    @Test
    void readsTheSameWithAByteOrderMark() {
        expectTheSame(Documents.read("\uFEFF" + REAL));
    }

    @Test
    void readsTheSameFromUtf16() {
        byte[] bytes = ("\uFEFF" + REAL).getBytes(StandardCharsets.UTF_16LE);
        expectTheSame(Documents.READER.read(new SourceTextReader().read("test.txt", bytes)));
    }

    @Test
    void readsTheSameWithAPageBreakAtEveryLineStart() {
        expectTheSame(Documents.read(REAL.replace("\n", "\n\f")));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void readsTheSameWithPageBreaksOnLinesOfTheirOwn(int seed) {
        Random random = new Random(seed);
        List<String> lines = new ArrayList<>();
        for (String line : REAL.split("\n", -1)) {
            if (random.nextInt(12) == 0) {
                lines.add("\f");
            }
            lines.add(line);
        }
        assertThat(Unnumbered.cases(Documents.read(String.join("\n", lines)))).isEqualTo(Unnumbered.cases(EXPECTED));
    }

    @Test
    void readsTheSameValuesFromFullWidthDigits() {
        StringBuilder wide = new StringBuilder();
        REAL.chars().forEach(c -> wide.append((char) (c >= '0' && c <= '9' ? c - '0' + '０' : c)));
        DocumentReading reading = Documents.read(wide.toString());
        assertThat(reading.fiscalYear()).isEqualTo(EXPECTED.fiscalYear());
        assertThat(reading.programme()).isEqualTo(EXPECTED.programme());
        for (int i = 0; i < EXPECTED.cases().size(); i++) {
            OrganisationProfile actual = reading.cases().get(i).organisation();
            OrganisationProfile expected = EXPECTED.cases().get(i).organisation();
            assertThat(actual.founded().year()).isEqualTo(expected.founded().year());
            assertThat(actual.founded().month()).isEqualTo(expected.founded().month());
            assertThat(actual.founded().day()).isEqualTo(expected.founded().day());
            assertThat(actual.website()).isEqualTo(expected.website());
            assertThat(Folding.NFKC.apply(reading.cases().get(i).toString()))
                    .isEqualTo(Folding.NFKC.apply(EXPECTED.cases().get(i).toString()));
        }
    }

    /** All but what the file itself is. */
    private static void expectTheSame(DocumentReading reading) {
        assertThat(reading)
                .usingRecursiveComparison()
                .ignoringFields("text.sha256", "text.encoding", "text.pageStarts")
                .isEqualTo(EXPECTED);
    }
}
