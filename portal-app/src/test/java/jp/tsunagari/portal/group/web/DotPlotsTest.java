package jp.tsunagari.portal.group.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The line that dots lie on. */
class DotPlotsTest {

    @ParameterizedTest
    @CsvSource({
        "'5,12,47', false, '0.0,10.0,20.0,30.0,40.0,50.0'",
        "'0,3', false, '0.0,1.0,2.0,3.0'",
        "'7', false, '0.0,2.0,4.0,6.0,8.0'",
        "'3,1800', true, '1.0,10.0,100.0,1000.0,10000.0'",
        "'0,1800', false, '0.0,500.0,1000.0,1500.0,2000.0'",
        "'0.2,0.5', false, '0.0,0.1,0.2,0.30000000000000004,0.4,0.5'"
    })
    void everyValueLiesBetweenTheEnds(String values, boolean logarithmic, String ticks) {
        List<BigDecimal> numbers =
                Stream.of(values.split(",", -1)).map(BigDecimal::new).toList();
        DotScale scale = new DotScale(numbers);

        assertThat(scale.isLogarithmic()).isEqualTo(logarithmic);
        assertThat(scale.ticks())
                .containsExactlyElementsOf(
                        Stream.of(ticks.split(",", -1)).map(Double::valueOf).toList());
        assertThat(numbers)
                .allSatisfy(
                        number -> assertThat(scale.place(number.doubleValue())).isBetween(0.0, 1.0));
    }
}
