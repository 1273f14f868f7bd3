package jp.tsunagari.portal.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTests {

    @ParameterizedTest
    @CsvSource({"ひきこもり,ひきこもれ,1", "いばしょ,いばょし,1", "ふれあい,ふれあ,1", "あ,い,1", "かふぇ,かふぇ,0", "ab,,2"})
    void countsSlips(String one, String other, int slips) {
        assertThat(Likeness.slips(one, other == null ? "" : other)).isEqualTo(slips);
    }

    @ParameterizedTest
    @CsvSource({"居場所,居馬所,0.6", "ふれあいさろん,ふれあいさろんの会,0.75"})
    void isHighForWhatIsAlike(String one, String other, double atLeast) {
        assertThat(Likeness.of(one, other)).isGreaterThanOrEqualTo(atLeast).isLessThan(1);
    }

    @ParameterizedTest
    @CsvSource({"孤独,孤立死,0.4", "宇宙旅行,高齢者,0.1", "京,東京都渋谷区,0.2"})
    void isLowForWhatIsNot(String one, String other, double atMost) {
        assertThat(Likeness.of(one, other)).isLessThanOrEqualTo(atMost);
    }
}
