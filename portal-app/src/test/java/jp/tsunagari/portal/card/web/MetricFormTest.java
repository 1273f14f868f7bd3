package jp.tsunagari.portal.card.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import jp.tsunagari.portal.web.form.FieldReader;
import org.junit.jupiter.api.Test;
import org.springframework.validation.FieldError;
import org.springframework.validation.MapBindingResult;

class MetricFormTest {

    @Test
    void eachOfTwoEqualRowsGetsItsOwnErrors() {
        MapBindingResult errors = new MapBindingResult(new HashMap<>(), "form");

        MetricForm.read(List.of(MetricForm.EMPTY, MetricForm.EMPTY), List.of(), new FieldReader(errors));

        assertThat(errors.getFieldErrors())
                .extracting(FieldError::getField)
                .containsExactly("metrics[0].label", "metrics[0].value", "metrics[1].label", "metrics[1].value");
    }
}
