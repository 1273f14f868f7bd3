package jp.tsunagari.portal.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import jp.tsunagari.portal.message.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitNamesTest {

    private final UnitNames units = new UnitNames();

    @ParameterizedTest
    @CsvSource({
        "1,   人,     PARTICIPANTS, ' person'",
        "1.0, 名,     PARTICIPANTS, ' person'",
        "0,   名,     PARTICIPANTS, ' people'",
        "1.5, 時間,   OTHER,        ' hours'",
        "12,  回,     SESSIONS,     ' sessions'",
        "1,   回,     SESSIONS,     ' session'",
        "12,  回,     OTHER,        ' times'",
        "3,   件,     CONSULTATIONS,' cases'",
        "2,   ヶ所,   PLACES,       ' places'",
        "80,  ％,     COMPLETION,   '%'",
        "80,  %,      COMPLETION,   '%'",
        "2,   回/月,  SESSIONS,     ' sessions per month'",
        "1,   回/2週, SESSIONS,     ' session per 2 weeks'",
        "4,   ポコ,   OTHER,        ' ポコ'",
        "4,   '',     OTHER,        ''",
    })
    void aUnitFollowsItsNumber(BigDecimal number, String unit, MetricKind kind, String english) {
        Named after = units.after(number, unit, kind);
        assertThat(after.name()).isEqualTo(unit);
        assertThat(after.nameEnglish()).isEqualTo(english);
    }

    @Test
    void aRangeIsMany() {
        assertThat(units.after(null, "人", null).nameEnglish()).isEqualTo(" people");
    }

    @Test
    void sumsOfMoneyAreInYen() {
        assertThat(units.factor("万円")).isEqualByComparingTo("10000");
        assertThat(units.factor("人")).isEqualByComparingTo("1");
        assertThat(units.many("万円").nameEnglish()).isEqualTo("10,000 yen");
        assertThat(units.many("人").nameEnglish()).isEqualTo("people");
        assertThat(units.one("月", null).nameEnglish()).isEqualTo("month");
    }
}
