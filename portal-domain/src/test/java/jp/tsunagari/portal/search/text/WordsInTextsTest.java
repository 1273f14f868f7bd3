package jp.tsunagari.portal.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsInTextsTest {

    private final SearchableText texts = new SearchableText();

    @ParameterizedTest
    @CsvSource({
        "京都, 京都府内の居場所",
        "オンライン, オンライン相談会",
        "カフェ, オレンジカフェを開く",
        "カフェ, 子どもカフェ",
        "ショー, トークショーを行った",
        "高校, 高校生の相談",
        "困窮, 生活困窮者自立支援",
        "食堂, 子ども食堂",
        "三瓶徹, 代表 三瓶　徹",
        "三瓶 徹, 代表 三瓶徹",
        "鎌ケ谷, 千葉県鎌ヶ谷市",
        "亘理, 宮城県亶理町",
        "高橋, 髙橋さん",
        "ﾌｰﾄﾞﾊﾞﾝｸ, フードバンク活動",
        "ひきこもり, ヒキコモリの方",
        "サーバ, サーバーを置く",
        "サーバー, サーバを置く",
        "ユーザー, ユーザサポート",
        "コミュニティー, コミュニティを育てる",
        "メンズシェッド, メンズ・シェッドの開設",
        "メンズ・シェッド, メンズシェッドの開設",
        "ＬＩＮＥ, LINE相談",
        "line, 公式LINEの登録者",
        "2025, 2025年度",
        "バイオリン, ヴァイオリン教室",
        "ボランティア, ボランティアが集まる",
        "札幌, 北海道札幌市",
        "居場所, 居場所づくり",
        "民生委員・児童委員, 民生委員・児童委員と連携",
        "食, 会食の場",
        "親, 両親",
        "A, A型事業所",
        "5, 5回開催",
        "が゛っこう, が゛っこう"
    })
    void isFound(String word, String text) {
        assertThat(found(word, text)).as("%s in %s", word, text).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "ライン, オンライン相談会",
        "ショーファー, トークショー",
        "京都, 東京都の区部",
        "LINE, ONLINE",
        "10, 100人",
        "00, 100人",
        "A, APIを公開",
        "ート, アパート",
        "孤独孤立, 孤独・孤立",
        "相談会, 相談の会",
        "本人, 日本人"
    })
    void isNotFound(String word, String text) {
        assertThat(found(word, text)).as("%s in %s", word, text).isFalse();
    }

    @Test
    void marksAreThePlacesOfTheSource() {
        Marker marker = new Marker(texts, List.of(texts.pattern("三瓶徹"), texts.pattern("カフェ")));

        MarkedText marked = marker.mark("代表の三瓶　徹さんがオレンジカフェを開いた。");

        assertThat(marked.text()).isEqualTo("代表の三瓶　徹さんがオレンジカフェを開いた。");
        assertThat(marked.parts().stream().filter(MarkedText.Part::marked).map(MarkedText.Part::text))
                .containsExactly("三瓶　徹", "カフェ");
    }

    /** What the index finds is marked, whatever the marker left out to be quick. */
    @Test
    void marksWhateverTheTermsHold() {
        String text = "サーバー・ユーザーの居場所「あおむしルーム」、三瓶　徹さんの ﾒﾝｽﾞ・ｼｪｯﾄﾞとコミュニティーカフェー。鎌ヶ谷市ー東京";
        List<String> terms = Terms.pairs(texts.fold(text));
        int found = 0;
        for (int start = 0; start < text.length(); start++) {
            for (int end = start + 2; end <= Math.min(text.length(), start + 9); end++) {
                String word = text.substring(start, end);
                WordPattern pattern = texts.pattern(word);
                boolean held = !pattern.isEmpty() && !pattern.isSingle() && holds(terms, pattern);
                if (held) {
                    found++;
                    assertThat(new Marker(texts, List.of(pattern)).mark(text).hasMarks())
                            .as(word)
                            .isTrue();
                }
            }
        }
        assertThat(found).isGreaterThan(50);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"サーバーを置くユーザー・サポートの会", "ショー", "メンズ・シェッドの会（NPO法人）、ヴィラ　京都", "ﾌｰﾄﾞﾊﾞﾝｸ", "子ども食堂 みんなの家\n2025年度", ""})
    void lettersAreTheSameWithAndWithoutTheDictionary(String text) {
        assertThat(texts.folded(text)).isEqualTo(texts.fold(text).toString());
    }

    @Test
    void aTextTakenApartBeforeGivesTheSameTerms() {
        List<String> few = List.of("見守り", "子ども食堂", "見守り");

        assertThat(texts.terms(few)).isEqualTo(new SearchableText().terms(few)).isEqualTo(texts.terms(few));
    }

    private static boolean holds(List<String> terms, WordPattern pattern) {
        int length = pattern.steps().size();
        return IntStream.rangeClosed(0, terms.size() - length)
                .anyMatch(at -> IntStream.range(0, length)
                        .allMatch(step -> pattern.steps().get(step).contains(terms.get(at + step))));
    }

    private boolean found(String word, String text) {
        return new Marker(texts, List.of(texts.pattern(word))).mark(text).hasMarks();
    }
}
