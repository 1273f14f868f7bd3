package jp.tsunagari.portal.initiative.web;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import jp.tsunagari.portal.ingest.run.OriginalText.PublicLine;
import org.junit.jupiter.api.Test;

class QuoteMarksTest {

    private static String marked(String quote, int first, String... texts) {
        List<PublicLine> lines = new ArrayList<>();
        for (String text : texts) {
            lines.add(new PublicLine(lines.size() + 1, text, null));
        }
        QuoteMarks marks = new QuoteMarks(lines);
        boolean found = marks.mark(quote, first, first);
        String shown = IntStream.range(0, lines.size())
                .mapToObj(index -> marks.parts(index).stream()
                        .map(part -> part.marked() ? "[" + part.text() + "]" : part.text())
                        .collect(joining()))
                .collect(joining("/"));
        assertThat(found).isEqualTo(shown.contains("["));
        return shown;
    }

    @Test
    void aQuoteGoesOnOverWrappedLinesAndMarksOfLists() {
        assertThat(marked("参加者は延べ320名となった", 1, "今年度の参加者は延べ3", "  20名となった。", "次の行"))
                .isEqualTo("今年度の[参加者は延べ3]/  [20名となった]。/次の行");
        assertThat(marked("朝市 12回 夕市 3回", 2, "開催", "・**朝市** 12回", "・夕市　3回")).isEqualTo("開催/・**[朝市** 12回]/・[夕市　3回]");
    }

    @Test
    void onlyWhatBeginsOnTheLineIsMeant() {
        assertThat(marked("20名", 2, "20名", "30名", "20名")).isEqualTo("20名/30名/20名");
        assertThat(marked("20名", 3, "20名", "30名", "20名")).isEqualTo("20名/30名/[20名]");
        assertThat(marked("…", 1, "……")).isEqualTo("……");
    }

    @Test
    void whatHasMovedIsFoundWhereItIsNearest() {
        List<PublicLine> lines = IntStream.rangeClosed(1, 6)
                .mapToObj(number -> new PublicLine(number, number % 2 == 0 ? "参加者は20名" : "参加者は30名", null))
                .toList();
        QuoteMarks marks = new QuoteMarks(lines);
        assertThat(marks.markNearest("参加者は40名", 5)).isFalse();
        assertThat(marks.markNearest("20名", 5)).isTrue();
        assertThat(IntStream.range(0, lines.size()).filter(marks::isMarked)).containsExactly(3);
    }
}
