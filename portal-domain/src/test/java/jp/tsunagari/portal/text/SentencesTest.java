package jp.tsunagari.portal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SentencesTest {

    @Test
    void endAfterStopsAndAtLineEnds() {
        assertThat(sentences("一つ。二つ！？\n三つ", Brackets.ALL)).containsExactly("一つ。", "二つ！？", "三つ");
        assertThat(sentences("\r\n\n。", Brackets.ALL)).containsExactly("。");
        assertThat(sentences("", Brackets.ALL)).isEmpty();
    }

    @Test
    void goOnAfterStopsInBrackets() {
        assertThat(sentences("「楽しい。また来たい。」と話す。次。", Brackets.QUOTES)).containsExactly("「楽しい。また来たい。」と話す。", "次。");
        assertThat(sentences("会（毎月。無料）を開く。", Brackets.QUOTES)).containsExactly("会（毎月。", "無料）を開く。");
    }

    @Test
    void aBracketWithoutPartnerProtectsOnlyIfAsked() {
        assertThat(sentences("「楽しい。また。\n次。", Brackets.QUOTES)).containsExactly("「楽しい。", "また。", "次。");
        assertThat(sentences("「楽しい。また。\n次。", Brackets.QUOTES.lastingToLineEnd()))
                .containsExactly("「楽しい。また。", "次。");
    }

    @Test
    void bracketsHaveDepths() {
        Brackets.Depths depths = Brackets.ALL.in("a（b「c」）d）");
        assertThat(List.of(
                        depths.at(0),
                        depths.at(1),
                        depths.at(2),
                        depths.at(3),
                        depths.at(5),
                        depths.at(6),
                        depths.at(7)))
                .containsExactly(0, 1, 1, 2, 2, 1, 0);
        assertThat(Brackets.ALL.leavesOpen("a（b「c」")).isTrue();
        assertThat(Brackets.ALL.leavesOpen("a（b)")).isFalse();
    }

    private static List<String> sentences(String text, Brackets protecting) {
        return Sentences.of(text, protecting).stream()
                .map(span -> span.of(text))
                .toList();
    }
}
