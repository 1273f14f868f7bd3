package jp.tsunagari.portal.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatedPeriodTest {

    @ParameterizedTest
    @CsvSource({
        "今年度7/1～1/28まで141日実施, 今年度|7/1～1/28",
        "当該期間における利用延べ人数は1113人であった, 当該期間",
        "現在毎月約80名のひとり親家庭が利用をしている, 毎月",
        "令和6年度に3年間の計画で, 令和6年度|3年間",
        "11月～1月の2か月間に, 11月～1月|2か月間",
        "会員数は41名から47名に増加し, ''",
    })
    void keepsTheWordsOfTheQuote(String quote, String periods) {
        assertThat(StatedPeriod.in(quote)).isEqualTo(periods.isEmpty() ? List.of() : List.of(periods.split("\\|")));
    }

    @Test
    void aFigureThatAPersonTypedHasNoQuoteAndSoNoPeriod() {
        assertThat(StatedPeriod.in(null)).isEmpty();
    }
}
