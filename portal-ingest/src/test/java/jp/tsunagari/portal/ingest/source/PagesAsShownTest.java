package jp.tsunagari.portal.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.tsunagari.portal.ingest.source.PdfDocuments.Placed;
import jp.tsunagari.portal.ingest.source.SourceText.LeftOut;
import jp.tsunagari.portal.ingest.source.SourceText.SourceLine;
import org.junit.jupiter.api.Test;

/** Pages of a PDF are read as a person reads them. */
class PagesAsShownTest {

    private static final double SIZE = 10;

    private final SourceTextReader reader = new SourceTextReader();

    @Test
    void twoColumnsAreReadOneAfterTheOther() throws Exception {
        List<Placed> page = new ArrayList<>();
        page.add(new Placed(60, 40, 14, "二つの段にまたがる大きな題を置いたので段より広い題になる"));
        page.addAll(column(60, 80, 0, "左の段は本文であり行の終わりまで続く文字"));
        page.addAll(column(320, 80, 3, "右の段も本文であり行の終わりまで続く文"));

        List<String> lines = lines(PdfDocuments.placed(page));

        assertThat(lines).hasSize(13).first().asString().startsWith("二つの段");
        assertThat(lines.subList(1, 7)).allMatch(line -> line.startsWith("左の段"));
        assertThat(lines.subList(7, 13)).allMatch(line -> line.startsWith("右の段"));
    }

    @Test
    void aTableOfLabelsIsNoPairOfColumns() throws Exception {
        String[] labels = {"団体名", "代表者", "設立年月", "住所", "電話", "職員数"};
        List<Placed> page = new ArrayList<>();
        for (int i = 0; i < labels.length; i++) {
            page.add(new Placed(60, 80 + 18 * i, SIZE, labels[i]));
            page.add(new Placed(260, 80 + 18 * i, SIZE, "値" + i + "の文字である"));
        }

        assertThat(lines(PdfDocuments.placed(page))).contains("団体名\t値0の文字である", "職員数\t値5の文字である");
    }

    @Test
    void tightLinesStayApart() throws Exception {
        List<Placed> page = IntStream.range(0, 8)
                .mapToObj(i -> new Placed(60, 80 + 10.5 * i, SIZE, "詰めた行の" + i + "番目である"))
                .toList();

        assertThat(lines(PdfDocuments.placed(page)))
                .containsExactlyElementsOf(IntStream.range(0, 8)
                        .mapToObj(i -> "詰めた行の" + i + "番目である")
                        .toList());
    }

    @Test
    void headsFeetAndNumbersOfPagesAreLeftOutAndTold() throws Exception {
        SourceText source = reader.read(
                "a.pdf", PdfDocuments.placed(framed(1, "一枚目の文章"), framed(2, "二枚目の文章"), framed(3, "三枚目の文章")));

        assertThat(texts(source))
                .filteredOn(line -> !line.isBlank())
                .allMatch(line -> line.contains("枚目の文章"))
                .hasSize(9);
        assertThat(source.leftOut())
                .extracting(LeftOut::text, LeftOut::count)
                .containsExactly(tuple("見守りの記録 令和9年度", 3), tuple("- 1 -", 3));
    }

    @Test
    void theSameFirstWordsOfPagesOfCasesStay() throws Exception {
        List<String> lines = lines(PdfDocuments.placed(
                List.of(new Placed(60, 60, SIZE, "事例1"), new Placed(60, 90, SIZE, "朝の会")),
                List.of(new Placed(60, 60, SIZE, "事例2"), new Placed(60, 90, SIZE, "夜の会"))));

        assertThat(lines).contains("事例1", "事例2");
    }

    @Test
    void raisedMarksAreNoDigitsOfTheNumber() throws Exception {
        List<Placed> page = List.of(
                new Placed(60, 80, SIZE, "参加者は50"),
                new Placed(110, 76, 6, "1"),
                new Placed(114, 80, SIZE, "名、相談は30"),
                new Placed(174, 76, 6, "注2"),
                new Placed(184, 80, SIZE, "件。"));

        assertThat(lines(PdfDocuments.placed(page))).containsExactly("参加者は50名、相談は30件。");
    }

    @Test
    void readingsAboveKanjiAreNoLine() throws Exception {
        List<Placed> page = List.of(
                new Placed(60, 60, SIZE, "前の行"),
                new Placed(60, 91, 5, "はちのへ"),
                new Placed(60, 100, SIZE, "八戸市の会"),
                new Placed(60, 118, SIZE, "次の行"));

        assertThat(lines(PdfDocuments.placed(page)))
                .filteredOn(line -> !line.isBlank())
                .containsExactly("前の行", "八戸市の会", "次の行");
    }

    @Test
    void lettersMovedApartAreOneWord() throws Exception {
        List<Placed> page = List.of(
                new Placed(60, 80, SIZE, "事"),
                new Placed(100, 80, SIZE, "例"),
                new Placed(140, 80, SIZE, "集"),
                new Placed(60, 100, SIZE, "本文の行"));

        assertThat(lines(PdfDocuments.placed(page))).contains("事例集", "本文の行");
    }

    private static List<Placed> column(double x, double y, double shift, String text) {
        return IntStream.range(0, 6)
                .mapToObj(i -> new Placed(x, y + shift + 15 * i, SIZE, text + i))
                .toList();
    }

    private static List<Placed> framed(int number, String text) {
        return Stream.concat(
                        Stream.of(
                                new Placed(60, 30, SIZE, "見守りの記録 令和9年度"),
                                new Placed(280, 780, SIZE, "- " + number + " -")),
                        IntStream.range(0, 3).mapToObj(i -> new Placed(60, 80 + 15 * i, SIZE, text + i)))
                .toList();
    }

    private List<String> lines(byte[] pdf) throws IOException {
        return texts(reader.read("a.pdf", pdf)).stream()
                .filter(line -> !line.isBlank())
                .toList();
    }

    private static List<String> texts(SourceText source) {
        return source.lines().stream().map(SourceLine::text).toList();
    }
}
