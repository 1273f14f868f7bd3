package jp.tsunagari.portal.card.web.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.tsunagari.portal.organisation.FoundingDate;
import jp.tsunagari.portal.web.form.FieldReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;
import org.springframework.validation.MapBindingResult;

/** Dates as people write them. */
class FieldsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

    @ParameterizedTest
    @CsvSource({
        "2016年, '', '', 2016, ,",
        "平成28, '', '', 2016, ,",
        "平成28年, 4月, '', 2016, 4,",
        "H28, 4, 1日, 2016, 4, 1",
        "令和元年, 5, 1, 2019, 5, 1",
        "２０１６, ４, '', 2016, 4,",
        "1600, '', '', 1600, ,",
        "2026, 11, 28, 2026, 11, 28"
    })
    void datesAreReadInTheirManyForms(
            String year, String month, String day, int inYear, Integer inMonth, Integer inDay) {
        Errors errors = errors();
        assertThat(new FoundedFields(year, month, day).read(TODAY, new FieldReader(errors)))
                .isEqualTo(new FoundingDate(inYear, inMonth, inDay));
        assertThat(errors.hasErrors()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2027, 1, 1, year, in-future",
        "2027, '', '', year, in-future",
        "2026, 12, '', month, in-future",
        "2026, 11, 29, day, in-future",
        "1500, '', '', year, too-early",
        "16, '', '', year, no-date",
        "慶応3, '', '', year, no-date",
        "20160, '', '', year, no-date",
        "2016, 13, '', month, no-month",
        "2016, 四, '', month, no-month",
        "2015, 2, 29, day, no-day",
        "2016, '', 1, month, month-missing",
        "'', 4, '', year, year-missing"
    })
    void whatIsWrongIsSaidAtItsField(String year, String month, String day, String field, String why) {
        Errors errors = errors();
        assertThat(new FoundedFields(year, month, day).read(TODAY, new FieldReader(errors)))
                .isNull();
        assertThat(errors.getFieldErrors())
                .extracting(FieldError::getField, FieldError::getCode)
                .isEqualTo(List.of(tuple(field, "card-form.organisation.founded." + why)));
    }

    private static Errors errors() {
        return new MapBindingResult(Map.of("year", "", "month", "", "day", ""), "form");
    }
}
