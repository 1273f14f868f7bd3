package jp.tsunagari.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a title may be divided. */
class PhrasesTest {

    private final Phrases phrases = new Phrases();

    @ParameterizedTest
    @CsvSource({
        "居場所「そらまめルーム」をひらく, 「そらまめルーム」",
        "海辺のメンズ・シェッド活動, メンズ・シェッド",
        "まつり（子ども食堂）の夕べ, （子ども食堂）",
        "見守り隊 による訪問, による",
    })
    void shortQuotationsAndForeignWordsStayWhole(String title, String whole) {
        assertThat(phrases.of(title))
                .filteredOn(Phrases.Part::whole)
                .extracting(Phrases.Part::text)
                .containsExactly(whole);
    }

    @Test
    void whatIsTooLongForALineMayBeDivided() {
        assertThat(phrases.of("「だれでもいつでも来てよい町なかの居間」")).noneMatch(Phrases.Part::whole);
        assertThat(phrases.of("インターナショナルコミュニティプロジェクト")).noneMatch(Phrases.Part::whole);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "題名", "「そら」と『まめ』（ABC)カフェ", "「閉じない"})
    void thePartsMakeTheTitle(String title) {
        assertThat(phrases.of(title).stream().map(Phrases.Part::text).collect(Collectors.joining()))
                .isEqualTo(title);
    }
}
