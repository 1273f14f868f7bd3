package jp.tsunagari.portal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {

    private static final Folding SEARCH = Folding.of(
            Fold.COMPATIBILITY,
            Fold.INVISIBLE,
            Fold.ACCENTS,
            Fold.V_SOUNDS,
            Fold.LONG_VOWELS,
            Fold.VARIANTS,
            Fold.CASE,
            Fold.KANA,
            Fold.SPACES);

    @ParameterizedTest
    @CsvSource({
        "ＮＰＯ法人, npo法人",
        "ｶﾞﾊﾞﾅﾝｽ, がばなんす",
        "㈱つなぐ, (株)つなぐ",
        "サ－ビス, さーびす",
        "コーヒ―, こーひー",
        "ボランティア活動, ぼらんてぃあ活動",
        "ヴァイオリン, ばいおりん",
        "ｳﾞｨﾗ, びら",
        "ウ\u3099ォーカル, ぼーかる",
        "Café, cafe",
        "鎌ヶ谷, 鎌け谷",
        "髙橋, 高橋",
        "渡邉, 渡辺",
    })
    void takesOutDifferences(String written, String folded) {
        assertThat(SEARCH.apply(written)).isEqualTo(folded);
    }

    @ParameterizedTest
    @CsvSource({
        "居\u00AD場所",
        "居\u200B場所",
        "\uFEFF居場所",
        "居\u200D場\u2060所",
        "居場\uDB40\uDD00所",
        "\u202A居場所\u202C",
        "居場所\uFE00"
    })
    void leavesOutWhatCannotBeSeen(String written) {
        assertThat(SEARCH.apply(written)).isEqualTo("居場所");
    }

    @Test
    void joinsLettersAndTheirMarks() {
        assertThat(Folding.NFKC.apply("か\u3099き")).isEqualTo("がき");
        assertThat(Folding.of(Fold.MARKS).apply("か\u3099①\uFA19")).isEqualTo("が①\uFA19");
    }

    @Test
    void knowsTheWayBack() {
        FoldedText folded = Folding.NFKC.fold("は㈱ｶﾞー");
        assertThat(folded).hasToString("は(株)ガー");
        assertThat(folded.source(1, 4)).isEqualTo("㈱");
        assertThat(folded.source(2, 3)).isEqualTo("㈱");
        assertThat(folded.source(4, 5)).isEqualTo("ｶﾞ");
        assertThat(folded.sourceStart(4)).isEqualTo(2);
        assertThat(folded.sourceEnd(4)).isEqualTo(4);
        assertThat(folded.source(0, folded.length())).isEqualTo(folded.source());
    }

    @Test
    void replacesAndLeavesOut() {
        Folding folding = Folding.of(Fold.WIDTH, Fold.SQUARES)
                .replacing("①②", "・")
                .replacing("〜～", "~")
                .without("「」");
        assertThat(folding.apply("①「約５㎏～」½ｶﾞ")).isEqualTo("・約5kg~½ガ");
    }

    @Test
    void keepsTheLength() {
        Folding folding = Folding.of(Fold.COMPATIBILITY, Fold.VARIANTS)
                .replacing("ノ", "の")
                .keepingLength();
        assertThat(folding.apply("㈱Ａ髙ノ\u200Bか\u3099𠮷")).isEqualTo("㈱A高の\u200Bか\u3099𠮷");
    }

    @Test
    void foldsSingleCharacters() {
        assertThat(SEARCH.apply('Ａ')).isEqualTo('a');
        assertThat(SEARCH.apply('㈱')).isEqualTo('㈱');
        assertThat(SEARCH.apply('髙')).isEqualTo('高');
    }

    @Test
    void isNfkcForAllOfUnicode() {
        Random random = new Random(14);
        for (int i = 0; i < 20_000; i++) {
            String text = random.ints(5, 0x20, 0x30000)
                    .filter(c -> c < 0xD800 || c > 0xDFFF)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            assertThat(Folding.NFKC.apply(text)).isEqualTo(Normalizer.normalize(text, Normalizer.Form.NFKC));
        }
    }
}
