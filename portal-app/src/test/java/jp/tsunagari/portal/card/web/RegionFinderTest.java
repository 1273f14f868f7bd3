package jp.tsunagari.portal.card.web;

import static org.assertj.core.api.Assertions.assertThat;

import jp.tsunagari.portal.testing.PortalTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Places are found however they are written. */
@PortalTest
class RegionFinderTest {

    @Autowired
    private RegionFinder finder;

    @ParameterizedTest
    @CsvSource({
        "鎌ヶ谷, 12224",
        "鎌ケ谷, 12224",
        "鎌が谷, 12224",
        "鎌ｹ谷, 12224",
        "かまがや, 12224",
        "カマガヤ, 12224",
        "kamagaya, 12224",
        "Kamagaya, 12224",
        "千葉県鎌ヶ谷市, 12224",
        "龍ヶ崎, 08208",
        "函館, 01202",
        "hakodate, 01202",
        "はこだて, 01202"
    })
    void byAnySpelling(String typed, String code) {
        assertThat(finder.found(typed))
                .extracting(RegionFinder.RegionOption::code)
                .first()
                .isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "ぬぬぬ", "qqq"})
    void nothingForWhatIsNoPlace(String typed) {
        assertThat(finder.found(typed)).isEmpty();
    }
}
