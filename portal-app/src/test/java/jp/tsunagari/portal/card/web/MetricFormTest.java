package jp.tsunagari.portal.card.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import jp.tsunagari.portal.outcome.MetricKind;
import jp.tsunagari.portal.outcome.MetricOrigin;
import jp.tsunagari.portal.outcome.OutcomeMetric;
import jp.tsunagari.portal.outcome.Precision;
import jp.tsunagari.portal.shared.SectionKind;
import jp.tsunagari.portal.web.form.FieldReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.Errors;

/** A figure that is changed, and the words of the document that it came from. */
class MetricFormTest {

    @ParameterizedTest
    @CsvSource({
        "約700名が参加した, 650, true",
        "約700名が参加した, 700, false",
        "約７００名が参加した, 650, true",
        "1,200名が参加した, 1200, false",
        "1.2万人が参加した, 12000, false",
        "七百名が参加した, 650, false",
        "650名の予定に対し700名, 650, false"
    })
    void wordsThatSayAnotherNumberAreAskedAbout(String quote, String value, boolean asked) {
        OutcomeMetric before = new OutcomeMetric(
                "参加者",
                MetricKind.PARTICIPANTS,
                new BigDecimal("7"),
                null,
                "名",
                Precision.ABOUT,
                false,
                null,
                null,
                quote,
                SectionKind.RESULTS,
                12,
                true,
                MetricOrigin.DOCUMENT);
        MetricForm as = MetricForm.of(before);
        MetricForm typed = new MetricForm(
                as.label(), as.kind(), value, "", as.unit(), as.precision(), "", "", "", as.quote(), as.background());
        Errors errors = new BeanPropertyBindingResult(new Form(List.of(typed)), "form");
        List<OutcomeMetric> read = MetricForm.read(List.of(typed), List.of(before), new FieldReader(errors));
        assertThat(read.get(0).quote()).isEqualTo(quote);
        assertThat(errors.hasFieldErrors("metrics[0].quote")).isEqualTo(asked);
    }

    /** As the form of an initiative has it. */
    record Form(List<MetricForm> metrics) {

        public List<MetricForm> getMetrics() {
            return metrics;
        }
    }
}
