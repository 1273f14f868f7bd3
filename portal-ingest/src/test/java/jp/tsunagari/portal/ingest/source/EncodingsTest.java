package jp.tsunagari.portal.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import jp.tsunagari.portal.ingest.casestudy.DocumentReader;
import jp.tsunagari.portal.ingest.source.SourceText.SourceLine;
import jp.tsunagari.portal.region.RegionDirectory;
import jp.tsunagari.portal.vocabulary.LegalForms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The real document in every encoding is the same document. */
class EncodingsTest {

    private static final String TEXT = RealText.TEXT;

    private final SourceTextReader reader = new SourceTextReader();

    @ParameterizedTest
    @CsvSource({"UTF-8, UTF-8", "UTF-16, UTF-16", "x-UTF-16LE-BOM, UTF-16", "UTF-16LE, UTF-16LE", "UTF-16BE, UTF-16BE"})
    void readsUnicodeInFull(String charset, String said) {
        SourceText source = reader.read("a.txt", TEXT.getBytes(Charset.forName(charset)));

        assertThat(source.encoding()).isEqualTo(said);
        assertThat(source.lines()).isEqualTo(lines(TEXT));
    }

    @Test
    void aByteOrderMarkInUtf8IsNoText() {
        assertThat(lines("\uFEFF" + TEXT)).isEqualTo(lines(TEXT));
    }

    @ParameterizedTest
    @CsvSource({"windows-31j, windows-31j", "EUC-JP, EUC-JP"})
    void readsTheOldJapaneseSets(String charset, String said) {
        Charset old = Charset.forName(charset);
        // What the old set cannot write becomes a question mark before the portal ever sees it.
        String writable = new String(TEXT.getBytes(old), old);

        SourceText source = reader.read("a.txt", TEXT.getBytes(old));

        assertThat(source.encoding()).isEqualTo(said);
        assertThat(source.lines()).isEqualTo(lines(writable));
    }

    @ParameterizedTest
    @CsvSource({"windows-31j", "EUC-JP", "UTF-16LE"})
    void aFewWordsAreEnough(String charset) {
        SourceText source = reader.read("a.txt", "取組の成果です。\n参加者は20名".getBytes(Charset.forName(charset)));

        assertThat(source.encoding()).isEqualTo(charset);
        assertThat(source.lines()).extracting(SourceLine::text).containsExactly("取組の成果です。", "参加者は20名");
    }

    @Test
    void decomposedLettersReadAsComposedOnes() {
        DocumentReader cases = new DocumentReader(new RegionDirectory(), new LegalForms());
        String composed = Normalizer.normalize(TEXT, Normalizer.Form.NFC);
        String decomposed = Normalizer.normalize(composed, Normalizer.Form.NFD);

        assertThat(decomposed).isNotEqualTo(composed);
        assertThat(cases.read(source(decomposed)))
                .usingRecursiveComparison()
                .ignoringFields("text.sha256")
                .isEqualTo(cases.read(source(composed)));
    }

    @Test
    void aNameKeepsItsCompatibilityIdeograph() {
        assertThat(lines("\uFA19田 か\u3099く")).extracting(SourceLine::text).containsExactly("\uFA19田 がく");
    }

    private List<SourceLine> lines(String text) {
        return source(text).lines();
    }

    private SourceText source(String text) {
        return reader.read("a.txt", text.getBytes(StandardCharsets.UTF_8));
    }
}
