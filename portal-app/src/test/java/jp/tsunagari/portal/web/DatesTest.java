package jp.tsunagari.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import jp.tsunagari.portal.message.Messages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {

    private final Dates dates = new Dates(Messages.ofClasspath());

    @ParameterizedTest
    @CsvSource({
        "2025, 令和7年度（2025年度）",
        "2019, 令和元年度（2019年度）",
        "2018, 平成30年度（2018年度）",
        "1989, 平成元年度（1989年度）",
        "1873, 明治6年度（1873年度）",
        "1700, 1700年度",
        "1, 1年度"
    })
    void aFiscalYearIsSaidWithItsEra(int year, String words) {
        assertThat(dates.fiscalYear(year)).isEqualTo(words);
    }
}
