package jp.tsunagari.portal.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import jp.tsunagari.portal.shared.SectionKind;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class OutcomeMetricTest {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @Test
    void itsJsonIsFlatAndComesBackAsItWas() {
        OutcomeMetric metric = new OutcomeMetric(
                "参加者",
                MetricKind.PARTICIPANTS,
                new MetricAmount(new BigDecimal("30"), null, "名", Precision.ABOUT, false, BigDecimal.TEN, null),
                new MetricScope(MetricBasis.CHANGE, null, PeopleCount.UNIQUE, "2025年度", "会員"),
                new MetricQuote("10名から約30名に", SectionKind.RESULTS, 3),
                true,
                MetricOrigin.DOCUMENT);
        String json = MAPPER.writeValueAsString(metric);
        assertThat(MAPPER.readTree(json).propertyNames())
                .contains("value", "cumulative", "baseline", "basis", "people", "period", "subject", "quote", "line")
                .doesNotContain("amount", "scope", "quotation");
        assertThat(MAPPER.readValue(json, OutcomeMetric.class)).isEqualTo(metric);
    }

    /** Histories and bases of earlier imports hold such figures. */
    @Test
    void aFigureStoredBeforeScopesIsStillRead() {
        OutcomeMetric metric = MAPPER.readValue(
                "{\"label\":\"利用者\",\"kind\":\"USERS\",\"value\":8,\"valueTo\":null,\"unit\":\"名\",\"precision\":\"EXACT\","
                        + "\"cumulative\":true,\"baseline\":null,\"planned\":null,\"quote\":null,\"section\":null,"
                        + "\"line\":null,\"outcome\":true,\"origin\":\"EDITED\"}",
                OutcomeMetric.class);
        assertThat(metric.value()).isEqualByComparingTo("8");
        assertThat(metric.quotation()).isEqualTo(MetricQuote.NONE);
        assertThat(metric.scope()).isEqualTo(new MetricScope(null, null, PeopleCount.CUMULATIVE, null, null));
    }

    @Test
    void whoCountsPeopleDecidesWhetherItIsCumulative() {
        MetricAmount amount = new MetricAmount(BigDecimal.ONE, null, "名", Precision.EXACT, true, null, null);
        OutcomeMetric metric = new OutcomeMetric(
                "参加者",
                MetricKind.PARTICIPANTS,
                amount,
                new MetricScope(null, null, PeopleCount.UNIQUE, null, null),
                MetricQuote.NONE,
                true,
                MetricOrigin.EDITED);
        assertThat(metric.cumulative()).isFalse();
    }
}
