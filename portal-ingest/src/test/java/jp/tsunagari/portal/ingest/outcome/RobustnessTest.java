package jp.tsunagari.portal.ingest.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import jp.tsunagari.portal.outcome.OutcomeMetric;
import jp.tsunagari.portal.shared.SectionKind;
import jp.tsunagari.portal.testing.ProcessorTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RobustnessTest {

    private static final String SPICE = "0123456789０９一二十百千万億数分の/+-~～→、。()（）「」『』名人回件%延べのべ約から計画月週\n\t 　①㎏𠮷\u0301";

    @Test
    @DisplayName("reads whatever the document is turned into, with a quote from its line")
    void survivesMutations() {
        Random random = new Random(20);
        List<String> lines =
                Readings.real().lines().filter(line -> !line.isBlank()).toList();
        for (int round = 0; round < 1500; round++) {
            String text = mutated(lines.get(random.nextInt(lines.size())), random);
            SectionKind section = random.nextBoolean() ? SectionKind.RESULTS : SectionKind.PHOTOS;
            for (OutcomeMetric metric : Readings.of(section, text + "。")) {
                assertThat(metric.value().signum()).isNotNegative();
                assertThat(metric.value().precision() - metric.value().scale()).isLessThanOrEqualTo(14);
                assertThat(metric.label()).isNotBlank();
                assertThat(metric.quote()).isNotBlank();
                if (metric.valueTo() != null) {
                    assertThat(metric.valueTo()).isGreaterThan(metric.value());
                }
                assertThat(text.split("\r\n|\n|\r", -1)[metric.line() - 1] + "。")
                        .as("line of the quote")
                        .contains(metric.quote());
            }
        }
    }

    private static String mutated(String line, Random random) {
        StringBuilder text = new StringBuilder(line);
        for (int i = random.nextInt(12); i >= 0; i--) {
            int at = random.nextInt(text.length());
            if (random.nextBoolean()) {
                text.insert(at, SPICE.charAt(random.nextInt(SPICE.length())));
            } else if (text.length() > 1) {
                text.deleteCharAt(at);
            }
        }
        return text.toString();
    }

    @ParameterizedTest
    @DisplayName("takes time in proportion to the length of a text without a full stop")
    @Timeout(3600)
    @ValueSource(strings = {"参加者30名、", "30", "延べ", "(30名", "「30名", "1+", "1/", "約", "一", "あ ", "30名から"})
    void isLinear(String unit) {
        String text = unit.repeat(40_000 / unit.length());
        assertThat(ProcessorTime.of(() -> Readings.results(text))).isLessThan(Duration.ofSeconds(60));
    }

    @Test
    @DisplayName("gives the same reading in every thread")
    void isThreadSafe() {
        List<MetricReading> once = Readings.ofCase(4);
        assertThat(IntStream.range(0, 40).parallel().mapToObj(i -> Readings.ofCase(4)))
                .allMatch(once::equals);
    }

    @Test
    @DisplayName("gives nothing for a text without numbers")
    void readsNothing() {
        assertThat(Readings.results("交流が深まった。")).isEmpty();
    }
}
