package jp.tsunagari.portal.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.tsunagari.portal.ingest.source.SourceText.LeftOut;
import jp.tsunagari.portal.ingest.source.SourceText.SourceLine;
import org.junit.jupiter.api.Test;

/** A Word document is read as it is seen, not as it is stored. */
class WordAsShownTest {

    private static final String STYLES = """
            <w:styles xmlns:w="w"><w:style w:styleId="Secret"><w:rPr><w:vanish/></w:rPr></w:style>
            <w:style w:styleId="Bullets"><w:pPr><w:numPr/></w:pPr></w:style>
            <w:style w:styleId="Head"><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style></w:styles>
            """;

    private final SourceTextReader reader = new SourceTextReader();

    @Test
    void whatNoReaderSeesIsNoText() throws Exception {
        assertThat(lines(
                        run("居場所を") + run("隠した", "<w:vanish/>") + run("開いた。"),
                        "<w:moveFrom>" + run("移す前。") + "</w:moveFrom><w:moveTo>" + run("移した後。") + "</w:moveTo>",
                        "<w:del>" + run("消した。") + "</w:del>" + run("残した。"),
                        run("取り消した。", "<w:strike/>") + run("続けた。"),
                        run("様式で隠した", "<w:rStyle w:val=\"Secret\"/>") + run("見える。", "<w:vanish w:val=\"0\"/>")))
                .containsExactly("居場所を開いた。", "移した後。", "残した。", "続けた。", "見える。");
    }

    @Test
    void theMarkOfAHiddenParagraphHidesNoText() throws Exception {
        assertThat(lines("<w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>" + run("見える。")))
                .containsExactly("見える。");
    }

    @Test
    void marksOfNotesChangeNoNumberAndNotesAreTold() throws Exception {
        String raised = "<w:vertAlign w:val=\"superscript\"/>";
        SourceText source = read(Map.of(
                "word/document.xml",
                document(
                        run("参加者は50") + run("1", raised) + run("名、30") + run("※2", raised) + run("件。"),
                        run("広さは20m") + run("2", raised) + run("である。")),
                "word/footnotes.xml",
                "<w:footnotes xmlns:w='w'><w:p>" + run("延べ人数。") + "</w:p></w:footnotes>"));

        assertThat(texts(source)).containsExactly("参加者は50名、30件。", "広さは20m²である。");
        assertThat(source.leftOut()).containsExactly(new LeftOut(LeftOut.Kind.NOTE, "延べ人数。", 1));
    }

    @Test
    void readingsAboveKanjiAreNotPartOfTheName() throws Exception {
        assertThat(lines(run("前") + "<w:r><w:ruby><w:rt>" + run("はちのへ") + "</w:rt><w:rubyBase>" + run("八戸")
                        + "</w:rubyBase></w:ruby></w:r>" + run("市")))
                .containsExactly("前八戸市");
    }

    @Test
    void itemsOfAListHaveTheirMarkAndHeadingsNone() throws Exception {
        assertThat(lines(
                        "<w:pPr><w:numPr/></w:pPr>" + run("見守り"),
                        "<w:pPr><w:pStyle w:val=\"Bullets\"/></w:pPr>" + run("食堂"),
                        "<w:pPr><w:pStyle w:val=\"Head\"/><w:numPr/></w:pPr>" + run("取組の成果")))
                .containsExactly("・見守り", "・食堂", "取組の成果");
    }

    @Test
    void columnsMadeOfATableAreReadOneAfterTheOther() throws Exception {
        String left = cell("取組のかたち", "体操", "届けたい人たち", "高齢者");
        String right = cell("取組の成果", "参加者は10名であった。");

        assertThat(texts(read(Map.of("word/document.xml", body("<w:tbl><w:tr>" + left + right + "</w:tr></w:tbl>")))))
                .containsExactly("取組のかたち", "体操", "届けたい人たち", "高齢者", "取組の成果", "参加者は10名であった。");
    }

    private static String cell(String... paragraphs) {
        StringBuilder cell = new StringBuilder("<w:tc>");
        for (String paragraph : paragraphs) {
            cell.append("<w:p>").append(run(paragraph)).append("</w:p>");
        }
        return cell.append("</w:tc>").toString();
    }

    private static String run(String text) {
        return run(text, "");
    }

    private static String run(String text, String properties) {
        return "<w:r><w:rPr>" + properties + "</w:rPr><w:t>" + text + "</w:t></w:r>";
    }

    private static String document(String... paragraphs) {
        return body("<w:p>" + String.join("</w:p><w:p>", paragraphs) + "</w:p>");
    }

    private static String body(String content) {
        return "<w:document xmlns:w='w'><w:body>" + content + "</w:body></w:document>";
    }

    private List<String> lines(String... paragraphs) throws IOException {
        return texts(read(Map.of("word/document.xml", document(paragraphs), "word/styles.xml", STYLES)));
    }

    private static List<String> texts(SourceText source) {
        return source.lines().stream().map(SourceLine::text).toList();
    }

    private SourceText read(Map<String, String> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return reader.read("a.docx", out.toByteArray());
    }
}
