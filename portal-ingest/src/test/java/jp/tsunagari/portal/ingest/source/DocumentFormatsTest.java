package jp.tsunagari.portal.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import jp.tsunagari.portal.ingest.casestudy.CaseStudy;
import jp.tsunagari.portal.ingest.casestudy.DocumentReader;
import jp.tsunagari.portal.ingest.source.SourceText.SourceLine;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.region.RegionDirectory;
import jp.tsunagari.portal.vocabulary.LegalForms;
import org.junit.jupiter.api.Test;

/** PDF and Word documents, told by their bytes. The names of the files lie on purpose. */
class DocumentFormatsTest {

    private static final List<String> LINES = RealText.firstCases();

    private final SourceTextReader reader = new SourceTextReader();
    private final DocumentReader cases = new DocumentReader(new RegionDirectory(), new LegalForms());

    @Test
    void aParagraphOfWordIsALine() throws Exception {
        SourceText source = reader.read("a.txt", WordDocuments.of(LINES, false));

        assertThat(source.encoding()).isEqualTo("DOCX");
        assertThat(source.lines()).extracting(SourceLine::text).containsExactlyElementsOf(LINES);
    }

    @Test
    void aRowOfATableInWordIsALineWithTabs() throws Exception {
        SourceText source = reader.read("a.pdf", WordDocuments.of(LINES, true));

        assertThat(source.lines()).extracting(SourceLine::text).containsExactlyElementsOf(LINES);
    }

    @Test
    void aPdfGivesTheSameCases() throws Exception {
        List<String> narrow = LINES.stream()
                .flatMap(line -> Arrays.stream(line.split("(?<=\\G.{55})")))
                .toList();

        SourceText source = reader.read("a.docx", PdfDocuments.of(narrow));

        assertThat(source.encoding()).isEqualTo("PDF");
        assertThat(cases.read(source).cases())
                .hasSize(3)
                .extracting(CaseStudy::title)
                .containsExactlyElementsOf(
                        cases
                                .read(reader.read(
                                        "a.txt", String.join("\n", LINES).getBytes(StandardCharsets.UTF_8)))
                                .cases()
                                .stream()
                                .map(CaseStudy::title)
                                .toList());
        assertThat(cases.read(source).cases().get(0).organisation().coreName()).isEqualTo("北海道社会的事業所支援機構");
    }

    /** Others for each line: what is alike on every page is left out. */
    private static String words(int line) {
        return "" + (char) ('一' + 7 * line) + (char) ('並' + 11 * line) + (char) ('人' + 5 * line);
    }

    @Test
    void everyLineOfAPdfIsOnAPage() throws Exception {
        List<String> lines =
                IntStream.range(0, 100).mapToObj(line -> words(line) + line).toList();
        SourceText source = reader.read("a.pdf", PdfDocuments.of(lines));
        List<String> onPages = source.lines().stream()
                .filter(line -> !line.isBlank())
                .map(line -> line.text().replaceAll("[^0-9]", "") + "/" + source.page(line.number()))
                .toList();
        assertThat(onPages).hasSize(100).allSatisfy(line -> {
            String[] parts = line.split("/", -1);
            assertThat(Integer.parseInt(parts[1]))
                    .isEqualTo(Integer.parseInt(parts[0]) / PdfDocuments.LINES_PER_PAGE + 1);
        });
    }

    @Test
    void aProtectedPdfIsRefused() throws Exception {
        assertRefused(PdfDocuments.encrypted(List.of("取組"), "secret"), "パスワード");
        assertRefused(PdfDocuments.encrypted(List.of("取組"), "", PdfDocuments.NO_EXTRACTION), "制限");
    }

    @Test
    void aPdfThatOnlyForbidsOtherThingsIsRead() throws Exception {
        SourceText source = reader.read("a.txt", PdfDocuments.encrypted(List.of("取組"), ""));

        assertThat(source.lines()).first().extracting(SourceLine::text).isEqualTo("取組");
    }

    @Test
    void aPdfOfPicturesIsRefused() throws Exception {
        assertRefused(PdfDocuments.withoutText(), "画像だけのPDF");
    }

    @Test
    void aDamagedDocumentIsRefused() throws Exception {
        byte[] pdf = PdfDocuments.of(LINES);
        assertRefused("%PDF-1.7 nothing more".getBytes(StandardCharsets.US_ASCII), "PDF");
        Arrays.fill(pdf, 200, pdf.length, (byte) 'x');
        assertRefused(pdf, "PDF");
        byte[] word = WordDocuments.of(LINES, false);
        Arrays.fill(word, 200, word.length, (byte) 'x');
        assertRefused(word, "Word");
    }

    @Test
    void anArchiveThatIsNoWordDocumentIsRefused() throws Exception {
        assertRefused(WordDocuments.zip("readme.txt", "hello", 0), "Word文書（.docx）ではありません");
        assertRefused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}, "古い形式");
    }

    @Test
    void aZipBombIsRefused() throws Exception {
        byte[] bomb =
                WordDocuments.zip("word/document.xml", "<w xmlns='w'>", DocxText.LimitedInput.MAX_INFLATED + (2 << 20));

        assertThat(bomb.length).isLessThan(2 << 20);
        assertRefused(bomb, "大きすぎます");
    }

    @Test
    void anEntityIsNotResolved() throws Exception {
        byte[] attack = WordDocuments.zip(
                "word/document.xml",
                "<!DOCTYPE d [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><d><p><t>a&e;b</t></p></d>",
                0);

        assertRefused(attack, "Word");
    }

    private void assertRefused(byte[] bytes, String reason) {
        assertThatThrownBy(() -> reader.read("a.txt", bytes))
                .isInstanceOfSatisfying(
                        UnreadableDocumentException.class,
                        problem ->
                                assertThat(Messages.ofClasspath().get(problem)).contains("a.txt", reason));
    }
}
