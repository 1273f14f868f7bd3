package jp.tsunagari.portal.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import jp.tsunagari.portal.search.synonym.ShippedSynonyms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryParserTest {

    private final SearchableText texts = new SearchableText();
    private final QueryParser parser = new QueryParser(texts, ShippedSynonyms.source(texts));

    @ParameterizedTest
    @CsvSource({"高齢者居場所見守り, 高齢者/居場所/見守り", "孤独孤立対策, 孤独/孤立/対策", "居場所, 居場所", "三瓶徹, 三瓶徹"})
    void aCompoundHasParts(String compound, String parts) {
        assertThat(texts.parts(compound)).containsExactly(parts.split("/"));
    }

    @ParameterizedTest
    @CsvSource({
        "高齢者　居場所, 高齢者/居場所",
        "高齢者の居場所, 高齢者/居場所",
        "孤立を防ぐ居場所, 孤立/居場所",
        "一人暮らしの高齢者が集まる場所, 一人暮らし/高齢者/場所",
        "ひとり親家庭への支援, ひとり親家庭/支援",
        "通いの場, 通いの場",
        "男の小屋, 男の小屋",
        "木の実, 木の実",
        "定年退職した人の社会参加, 定年退職/社会参加",
        "孤立を防ぐための居場所, 孤立/居場所",
        "誰でも来られる居場所, 誰でも/居場所",
        "誰もが集える場所, 誰も/場所",
        "いつでも相談できる, いつでも/相談",
        "つながりサポーター, つながりサポーター"
    })
    void wordsAreTakenApart(String typed, String words) {
        assertThat(parser.parse(typed, true).wanted().stream().map(SearchWord::text))
                .containsExactly(words.split("/"));
    }

    @Test
    void quotesAndMinus() {
        TextQuery query = parser.parse("“高齢者の居場所”　－オンライン -\"こども 食堂\" 相談", true);

        assertThat(query.wanted().stream().map(SearchWord::text)).containsExactly("高齢者の居場所", "相談");
        assertThat(query.wanted().get(0).exact()).isTrue();
        assertThat(query.wanted().get(0).alternatives()).isEmpty();
        assertThat(query.unwanted().stream().map(SearchWord::text)).containsExactly("オンライン", "こども 食堂");
    }

    @Test
    void whatCannotBeLookedForIsToldAndNotAnError() {
        assertThat(parser.parse("!? 「」", true).isEmpty()).isTrue();
        assertThat(parser.parse("!? 相談", true).ignored()).containsExactly("!?");
        assertThat(parser.parse("", true).isEmpty()).isTrue();
        assertThat(parser.parse("\"", true).isEmpty()).isTrue();
        assertThat(parser.parse("a ".repeat(500), true).wanted()).hasSize(10);
        assertThat(parser.parse("-", true).wanted()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "引きこもり, ひきこもり/引き籠もり/引籠り/8050問題",
        "障がい者, 障害者/障碍者/障害のある/障がいのある/障碍のある/障害児/障がい児/障碍児",
        "居場所作り, 居場所づくり/居場所/サロン/お茶会/茶話会/たまり場/サードプレイス/コミュニティカフェ/通いの場/メンズシェッド/男の小屋",
        "仕事づくり, しごとづくり/しごと場づくり/仕事作り/しごと作り/しごと場作り",
        "生活困窮, 困窮/貧困/生活保護",
        "ひとり親, 一人親/母子家庭/父子家庭/シングルマザー/シングルファーザー",
        "子ども食堂, こども食堂/子供食堂",
        "相談員, ''"
    })
    void synonymsAreTakenIn(String word, String others) {
        assertThat(parser.parse(word, true).wanted().get(0).alternativeWords())
                .containsExactlyInAnyOrder(others.isEmpty() ? new String[0] : others.split("/"));
    }

    @ParameterizedTest
    @CsvSource({"シングルマザー, ひとり親", "認知症, 高齢者", "フードバンク, 食支援", "孤独, 孤立", "居場所, シェルター"})
    void neverTheOtherWayRound(String word, String wider) {
        assertThat(parser.parse(word, true).wanted().get(0).alternativeWords()).doesNotContain(wider);
    }

    @Test
    void synonymsCanBeTurnedOff() {
        assertThat(parser.parse("引きこもり", false).wanted().get(0).alternatives()).isEmpty();
    }
}
