package jp.tsunagari.portal.matrix.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeatScaleTest {

    /** The legend and the cells must not disagree, whatever the largest number is. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 9, 12, 100, 60_003})
    void everyCountHasTheShadeThatTheLegendSays(long largest) {
        HeatScale scale = new HeatScale(largest);

        assertThat(scale.level(0)).isZero();
        LongStream.rangeClosed(1, largest)
                .forEach(count -> assertThat(scale.steps().stream()
                                .filter(step -> step.from() <= count && count <= step.to())
                                .map(HeatScale.Step::level))
                        .containsExactly(scale.level(count)));
        assertThat(scale.level(largest)).isEqualTo((int) Math.min(5, largest));
    }
}
