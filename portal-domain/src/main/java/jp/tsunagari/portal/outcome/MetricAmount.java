package jp.tsunagari.portal.outcome;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How much a figure is.
 *
 * @param value the figure, or the lower end of a range
 * @param valueTo upper end of a range, else null
 * @param unit as written, e.g. 名; empty for a bare number
 * @param cumulative whether the source calls this very number 延べ; {@link OutcomeMetric#countsVisits} also knows the parts of
 *     such a sum
 * @param baseline where it rose or fell from (<em>41名から</em>47名), else null
 * @param planned what had been planned (<em>28回の計画を</em>上回り57回), else null
 */
@Embeddable
public record MetricAmount(
        @Column(name = "value") BigDecimal value,
        @Nullable @Column(name = "value_to") BigDecimal valueTo,
        @Column(name = "unit") String unit,

        @Enumerated(EnumType.STRING) @Column(name = "precision")
        Precision precision,

        @Column(name = "cumulative") boolean cumulative,
        @Nullable @Column(name = "baseline") BigDecimal baseline,
        @Nullable @Column(name = "planned") BigDecimal planned) {

    /** Numbers are kept as a person writes them, so that 57 and the 57.0000 of a column are the same figure. */
    public MetricAmount {
        value = PlainNumber.of(value);
        valueTo = PlainNumber.ofNullable(valueTo);
        baseline = PlainNumber.ofNullable(baseline);
        planned = PlainNumber.ofNullable(planned);
    }

    /** Exactly so many, and nothing more said. */
    public static MetricAmount of(BigDecimal value, String unit) {
        return new MetricAmount(value, null, unit, Precision.EXACT, false, null, null);
    }

    MetricAmount notCumulative() {
        return new MetricAmount(value, valueTo, unit, precision, false, baseline, planned);
    }
}
