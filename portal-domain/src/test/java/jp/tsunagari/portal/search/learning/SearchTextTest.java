package jp.tsunagari.portal.search.learning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In which form searches are counted, and which are not. */
class SearchTextTest {

    @ParameterizedTest
    @CsvSource({
        "居場所, 居場所",
        "'  子ども　　食堂 ', 子ども 食堂",
        "ＮＰＯ法人, npo法人",
        "ｶﾌｪ, カフェ",
        "令和7年度 札幌市, 令和7年度 札幌市",
        "2024-2025, 2024-2025",
        "10代 20代 30代, 10代 20代 30代",
        "40000人, 40000人",
        "24時間365日, 24時間365日"
    })
    void spellingsOfOneTextAreOne(String typed, String counted) {
        assertThat(SearchText.countable(typed)).contains(counted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " 　",
                "1234567",
                "口座１２３４５６７",
                "090-1234-5678",
                "０９０−１２３４−５６７８",
                "090 1234 5678",
                "03(1234)5678",
                "0120-123-456 相談",
                "+81 90-1234-5678",
                "1234-5678-9012-3456",
                "060-0001",
                "〒060-0001",
                "taro@example.jp",
                "taro＠example.jp",
                "https://example.jp/x?token=1",
                "www.example.jp"
            })
    void whatLooksPersonalIsNotCounted(String typed) {
        assertThat(SearchText.countable(typed)).isEmpty();
    }

    @Test
    void aLongTextTellsAStory() {
        assertThat(SearchText.countable("あ".repeat(60))).isPresent();
        assertThat(SearchText.countable("あ".repeat(61))).isEmpty();
        assertThat(SearchText.countable("𠮷".repeat(60))).isPresent();
        assertThat(SearchText.countable("あ".repeat(100_000))).isEmpty();
    }
}
