package jp.tsunagari.portal.ingest.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.outcome.OutcomeMetric;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * The ten cases without an answer sheet. {@code -Dapproved.write=true} writes the approved file again; look at the
 * difference before committing it.
 */
class OtherCasesTest {

    private static final Messages MESSAGES = Messages.ofClasspath();

    private static final Path APPROVED =
            Path.of("src", "test", "resources", "jp", "tsunagari", "portal", "ingest", "outcome", "other-cases.txt");

    private static final int[] OTHERS = {3, 5, 6, 8, 10, 11, 13, 14, 17, 20};

    /** What a person finds by reading the document; changed only when a person reads it differently. */
    private static final List<String> OUTCOMES_A_READER_FINDS = List.of(
            "3/175 76名",
            "3/175 100件 以上",
            "3/175 4回",
            "3/175 延べ8名",
            "5/316 7校",
            "5/316 700名 約",
            "6/371 11回",
            "6/371 7回",
            "6/371 46名",
            "8/482 0.25",
            "13/770 120人",
            "13/770 500kg 約",
            "13/770 4人",
            "14/863 1回/週",
            "14/863 8人 約",
            "14/863 1回/週",
            "14/863 9人 約",
            "14/863 1回/月",
            "14/863 6人 約",
            "14/863 1回/月 約",
            "14/863 20人 約",
            "14/863 25名 約",
            "14/863 延べ1000名 以上",
            "20/1222 56件",
            "20/1223 17名",
            "20/1224 12名");

    @Test
    @DisplayName("finds the outcomes that a careful reader finds, and no others")
    void findsWhatAReaderFinds() {
        List<String> found = IntStream.of(OTHERS)
                .boxed()
                .flatMap(ordinal -> Readings.ofCase(ordinal).stream()
                        .map(MetricReading::metric)
                        .filter(OutcomeMetric::outcome)
                        .map(metric -> ordinal + "/" + metric.line() + " " + figure(metric)))
                .toList();
        assertThat(found).containsExactlyElementsOf(OUTCOMES_A_READER_FINDS);
    }

    @Test
    @DisplayName("reads every field as it was approved")
    void readsAsApproved() throws IOException {
        String actual = IntStream.of(OTHERS)
                .boxed()
                .flatMap(ordinal -> Stream.concat(
                        Stream.of("事例 " + ordinal),
                        Readings.ofCase(ordinal).stream().map(OtherCasesTest::paragraph)))
                .collect(Collectors.joining("\n", "", "\n"));
        if (Boolean.getBoolean("approved.write")) {
            Files.writeString(APPROVED, actual);
        }
        assertThat(APPROVED).exists();
        assertThat(actual).isEqualTo(Files.readString(APPROVED));
    }

    private static String paragraph(MetricReading reading) {
        OutcomeMetric metric = reading.metric();
        return "  行%d %s %s: %s [%s]%s%s%n    引用: %s%n    理由: %s"
                .formatted(
                        metric.line(),
                        metric.outcome() ? "成果" : "背景",
                        metric.label(),
                        figure(metric),
                        MESSAGES.get(metric.kind().messageKey()),
                        metric.baseline() == null ? "" : " 変化前 " + metric.baseline(),
                        metric.planned() == null ? "" : " 計画 " + metric.planned(),
                        metric.quote(),
                        Readings.reason(reading));
    }

    private static String figure(OutcomeMetric metric) {
        return ((metric.cumulative() ? "延べ" : "") + Readings.amount(metric) + " "
                        + MESSAGES.get(metric.precision().messageKey()))
                .strip();
    }
}
