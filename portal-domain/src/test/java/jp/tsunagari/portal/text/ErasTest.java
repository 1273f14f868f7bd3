package jp.tsunagari.portal.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErasTest {

    @ParameterizedTest
    @CsvSource({
        "令和,元,2019",
        "令和,７,2025",
        "R,7,2025",
        "平成,31,2019",
        "H,元,1989",
        "昭和,64,1989",
        "S,1,1926",
        "大正,15,1926",
        "T,元,1912",
        "明治,45,1912",
        "M,1,1868"
    })
    void countTheWesternYear(String era, String year, int western) {
        assertThat(Eras.western(era, year)).isEqualTo(western);
    }

    @ParameterizedTest
    @CsvSource({"2025,令和,7", "2019,令和,元", "2018,平成,30", "1989,平成,元", "1926,昭和,元", "1912,大正,元"})
    void nameTheYear(int western, String era, String year) {
        assertThat(Eras.name(western)).isEqualTo(era);
        assertThat(Eras.year(western)).isEqualTo(year);
    }

    @Test
    void doNotGuess() {
        assertThat(Eras.isEra("慶応")).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> Eras.western("慶応", "1"));
    }
}
