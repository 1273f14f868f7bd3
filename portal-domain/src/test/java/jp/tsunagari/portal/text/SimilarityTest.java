package jp.tsunagari.portal.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimilarityTest {

    @ParameterizedTest
    @CsvSource({
        "'', '', 0",
        "a, '', 1",
        "'', ab, 2",
        "居場所, 居場所, 0",
        "居場所, 居所場, 1",
        "居場所, 居場, 1",
        "居場所, 場所, 1",
        "abc, xyz, 3",
        "kitten, sitting, 3",
        "a, xyz, 3",
        "𠮷野, 吉野, 1"
    })
    void countsSlips(String one, String other, int slips) {
        assertThat(Similarity.slips(one, other)).isEqualTo(slips);
        assertThat(Similarity.slips(other, one)).isEqualTo(slips);
    }

    @Test
    void comparesPairs() {
        assertThat(Similarity.ofPairs("abc", "abc")).isEqualTo(1);
        assertThat(Similarity.ofPairs("a b c", "abc")).isEqualTo(1);
        assertThat(Similarity.ofPairs("abc", "abd")).isEqualTo(0.5);
        assertThat(Similarity.ofPairs("だんだん", "だんだんだん")).isCloseTo(0.75, within(0.001));
        assertThat(Similarity.ofPairs("a", "a")).isEqualTo(1);
        assertThat(Similarity.ofPairs("a", "b")).isZero();
    }

    @ParameterizedTest
    @CsvSource({"居場所,居馬所,0.6", "ふれあいさろん,ふれあいさろんの会,0.75"})
    void isHighForWordsThatAreAlike(String one, String other, double atLeast) {
        assertThat(Similarity.ofWords(one, other))
                .isGreaterThanOrEqualTo(atLeast)
                .isLessThan(1);
    }

    @ParameterizedTest
    @CsvSource({"孤独,孤立死,0.4", "宇宙旅行,高齢者,0.1", "京,東京都渋谷区,0.2", "'',京,0"})
    void isLowForWordsThatAreNot(String one, String other, double atMost) {
        assertThat(Similarity.ofWords(one, other)).isLessThanOrEqualTo(atMost);
    }
}
