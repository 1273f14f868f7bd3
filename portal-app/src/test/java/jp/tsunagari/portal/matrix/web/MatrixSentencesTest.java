package jp.tsunagari.portal.matrix.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import jp.tsunagari.portal.matrix.web.MatrixTable.Axis;
import jp.tsunagari.portal.matrix.web.MatrixTable.Line;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.search.CrossCounts;
import jp.tsunagari.portal.search.Facet;
import org.junit.jupiter.api.Test;

/** The sentences say what the numbers say, and nothing when there is nothing to say. */
class MatrixSentencesTest {

    private static final Axis ROWS = new Axis(
            Facet.TARGET,
            List.of(
                    new Line("elderly", "高齢者", 8),
                    new Line("youth", "若者", 6),
                    new Line("children", "子ども", 5),
                    new Line("dementia", "認知症", 0)));
    private static final Axis COLUMNS = new Axis(
            Facet.APPROACH,
            List.of(new Line("gathering-place", "居場所", 9), new Line("food", "食", 4), new Line("housing", "住まい", 0)));

    @Test
    void theLargestCellTheEmptyLinesAndTheGapThatFrequentRowsShare() {
        assertThat(sentences(Map.of(
                        "elderly", Map.of("gathering-place", 7L),
                        "youth", Map.of("gathering-place", 3L),
                        "children", Map.of("gathering-place", 2L, "food", 4L))))
                .containsExactly(
                        "最も多い組み合わせは「高齢者 × 居場所」で、7件です。",
                        "取組が1件もない対象は、4のうち1つで、「認知症」です。",
                        "取組が1件もない手法は、3のうち1つで、「住まい」です。",
                        "取組の多い3つの対象（高齢者、若者、子ども）のうち、2つに共通して空いている手法は「食」です。");
    }

    @Test
    void underAHundredInitiativesNothingIsCalledAGap() {
        assertThat(sentences(
                        ROWS,
                        COLUMNS,
                        new CrossCounts(
                                99,
                                Map.of(),
                                Map.of(),
                                Map.of(
                                        "elderly", Map.of("gathering-place", 7L),
                                        "youth", Map.of("gathering-place", 3L),
                                        "children", Map.of("gathering-place", 2L, "food", 4L)))))
                .containsExactly(
                        "最も多い組み合わせは「高齢者 × 居場所」で、7件です。",
                        "分類が付いた取組がない対象は、4のうち1つで、「認知症」です。",
                        "分類が付いた取組がない手法は、3のうち1つで、「住まい」です。",
                        "取組の多い3つの対象（高齢者、若者、子ども）のうち、2つで分類が付いていない手法は「食」です。");
    }

    @Test
    void equallyLargeCellsAreAllNamed() {
        assertThat(sentences(Map.of(
                                "elderly", Map.of("gathering-place", 4L, "food", 4L),
                                "youth", Map.of("gathering-place", 3L, "food", 1L),
                                "children", Map.of("food", 4L)))
                        .get(0))
                .isEqualTo("最も多い組み合わせは「高齢者 × 居場所」、「高齢者 × 食」、「子ども × 食」で、それぞれ4件です。");
    }

    @Test
    void ofManySingleInitiativesNoneStandsOut() {
        Map<String, Long> single = Map.of("gathering-place", 1L, "food", 1L);
        assertThat(sentences(Map.of("elderly", single, "youth", single, "children", single))
                        .get(0))
                .isEqualTo("どの組み合わせも多くて1件で、目立って多いものはありません。");
    }

    @Test
    void aSingleRowsGapIsNotShared() {
        assertThat(sentences(Map.of(
                        "elderly", Map.of("gathering-place", 7L, "food", 1L),
                        "youth", Map.of("gathering-place", 3L, "food", 1L),
                        "children", Map.of("gathering-place", 2L))))
                .noneMatch(sentence -> sentence.contains("共通して"));
    }

    /** With six rows that have one initiative each, no five of them have more than the sixth. */
    @Test
    void rowsThatTieForTheLastPlaceAreNotTheFrequentOnes() {
        Axis rows = new Axis(
                Facet.REGION,
                IntStream.rangeClosed(1, 47)
                        .mapToObj(number -> new Line("r" + number, "県" + number, number <= 6 ? 1 : 0))
                        .toList());

        assertThat(sentences(rows, COLUMNS, new CrossCounts(6, Map.of(), Map.of(), Map.of("r1", Map.of("food", 1L)))))
                .anyMatch(sentence -> sentence.contains("47のうち41で、「県7」") && sentence.endsWith("ほか35です。"))
                .noneMatch(sentence -> sentence.contains("共通して"));
    }

    @Test
    void nothingIsSaidOfNothing() {
        assertThat(sentences(ROWS, COLUMNS, new CrossCounts(0, Map.of(), Map.of(), Map.of())))
                .isEmpty();
    }

    private static List<String> sentences(Map<String, Map<String, Long>> cells) {
        return sentences(ROWS, COLUMNS, new CrossCounts(100, Map.of(), Map.of(), cells));
    }

    private static List<String> sentences(Axis rows, Axis columns, CrossCounts counts) {
        return new MatrixSentences(rows, columns, counts, Messages.ofClasspath()).all();
    }
}
