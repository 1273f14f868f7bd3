package jp.tsunagari.portal.outcome;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import jp.tsunagari.portal.shared.SectionKind;
import jp.tsunagari.portal.text.LimitWords;
import org.jspecify.annotations.Nullable;

/**
 * A figure that an initiative reports.
 *
 * @param label what is counted, in the words that a person would use
 * @param value the figure, or the lower end of a range
 * @param valueTo upper end of a range, else null
 * @param unit as written, e.g. 名; empty for a bare number
 * @param cumulative whether it is 延べ: visits rather than people, never to be added to or compared with people
 * @param baseline where it rose or fell from (<em>41名から</em>47名), else null
 * @param planned what had been planned (<em>28回の計画を</em>上回り57回), else null
 * @param quote verbatim words of the document; null only for a figure that a person typed
 * @param section where the quote is; null as for the quote
 * @param line where the quote begins in the document; null as for the quote
 * @param outcome true when it measures what this project did or achieved, false for background
 */
@Embeddable
public record OutcomeMetric(
        @Column(name = "label") String label,
        @Enumerated(EnumType.STRING) @Column(name = "kind") MetricKind kind,
        @Column(name = "value") BigDecimal value,
        @Nullable @Column(name = "value_to") BigDecimal valueTo,
        @Column(name = "unit") String unit,

        @Enumerated(EnumType.STRING) @Column(name = "precision")
        Precision precision,

        @Column(name = "cumulative") boolean cumulative,
        @Nullable @Column(name = "baseline") BigDecimal baseline,
        @Nullable @Column(name = "planned") BigDecimal planned,
        @Nullable @Column(name = "quote") String quote,

        @Nullable @Enumerated(EnumType.STRING) @Column(name = "section")
        SectionKind section,

        @Nullable @Column(name = "line") Integer line,
        @Column(name = "outcome") boolean outcome,

        @Enumerated(EnumType.STRING) @Column(name = "origin")
        MetricOrigin origin) {

    /** Numbers are kept as a person writes them, so that 57 and the 57.0000 of a column are the same figure. */
    public OutcomeMetric {
        value = PlainNumber.of(value);
        valueTo = PlainNumber.ofNullable(valueTo);
        baseline = PlainNumber.ofNullable(baseline);
        planned = PlainNumber.ofNullable(planned);
    }

    /** Whether the quote puts the figure beyond its limit (超, 未満) and not at it at least or at most (以上, 以下). */
    public boolean beyond() {
        return quote != null
                && ((precision == Precision.AT_LEAST && LimitWords.sayOver(quote))
                        || (precision == Precision.AT_MOST && LimitWords.sayUnder(quote)));
    }
}
