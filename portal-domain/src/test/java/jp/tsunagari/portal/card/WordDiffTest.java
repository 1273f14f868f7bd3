package jp.tsunagari.portal.card;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import jp.tsunagari.portal.card.WordDiff.DiffSegment;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class WordDiffTest {

    @Test
    void onlyTheWordThatDiffersIsMarked() {
        assertThat(WordDiff.between("高齢者の居場所を週1回開いた。", "子どもの居場所を週2回開いた。"))
                .filteredOn(segment -> !segment.isSame())
                .extracting(DiffSegment::text)
                .containsExactly("高齢者", "子ども", "1", "2");
    }

    @Test
    void equalTextsHaveNoDifferenceAndEmptyOnesNoPieces() {
        assertThat(WordDiff.between("同じ文。", "同じ文。")).containsExactly(new DiffSegment(DiffSegment.Kind.SAME, "同じ文。"));
        assertThat(WordDiff.between("", "")).isEmpty();
        assertThat(WordDiff.between("", "新しい")).allMatch(DiffSegment::isAdded);
    }

    @Test
    void longTextsAreComparedByLines() {
        String text = "私たちは毎週の集まりを続けてきた。\n".repeat(2_000);
        assertThat(WordDiff.between(text, text + "終わりの行。\n"))
                .last()
                .isEqualTo(new DiffSegment(DiffSegment.Kind.ADDED, "終わりの行。\n"));
    }

    @RepeatedTest(100)
    void bothTextsCanBeReadInTheirPieces(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        String before = text(random);
        String after = text(random);
        List<DiffSegment> segments = WordDiff.between(before, after);
        assertThat(segments.stream()
                        .filter(segment -> !segment.isAdded())
                        .map(DiffSegment::text)
                        .collect(joining()))
                .isEqualTo(before);
        assertThat(segments.stream()
                        .filter(segment -> !segment.isRemoved())
                        .map(DiffSegment::text)
                        .collect(joining()))
                .isEqualTo(after);
    }

    private static String text(Random random) {
        return random.ints(random.nextInt(40), 0, 12)
                .mapToObj("会子カナaあ1、。\n 団"::charAt)
                .map(String::valueOf)
                .collect(joining());
    }
}
