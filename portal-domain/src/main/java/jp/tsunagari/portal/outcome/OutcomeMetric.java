package jp.tsunagari.portal.outcome;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
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
 * @param scope over what, of whom and when it counts
 * @param quotation the words of the document
 * @param outcome true when it measures what this project did or achieved, false for background
 */
@Embeddable
public record OutcomeMetric(
        @Column(name = "label") String label,
        @Enumerated(EnumType.STRING) @Column(name = "kind") MetricKind kind,
        @JsonUnwrapped @Embedded MetricAmount amount,
        @JsonUnwrapped @Embedded MetricScope scope,
        @JsonUnwrapped @Embedded MetricQuote quotation,
        @Column(name = "outcome") boolean outcome,

        @Enumerated(EnumType.STRING) @Column(name = "origin")
        MetricOrigin origin) {

    /**
     * A part of which every column is empty comes from the database as null. What was stored before people were told
     * from visits says only whether it is called 延べ.
     */
    public OutcomeMetric {
        scope = scope == null ? MetricScope.NOT_SAID : scope;
        quotation = quotation == null ? MetricQuote.NONE : quotation;
        if (amount.cumulative() && scope.people() == null) {
            scope = scope.withPeople(PeopleCount.CUMULATIVE);
        } else if (scope.people() == PeopleCount.UNIQUE) {
            amount = amount.notCumulative();
        }
    }

    /** Whether it counts visits or cases: it is called 延べ, or is a part of a sum that is. */
    public boolean countsVisits() {
        return scope.people() == PeopleCount.CUMULATIVE;
    }

    /** The same figure counted over something else. */
    public OutcomeMetric withScope(MetricScope other) {
        return new OutcomeMetric(label, kind, amount, other, quotation, outcome, origin);
    }

    /** The same figure under another name. */
    public OutcomeMetric withLabel(String other) {
        return new OutcomeMetric(other, kind, amount, scope, quotation, outcome, origin);
    }

    /** {@link MetricAmount#value}. */
    public BigDecimal value() {
        return amount.value();
    }

    /** {@link MetricAmount#valueTo}. */
    public @Nullable BigDecimal valueTo() {
        return amount.valueTo();
    }

    /** {@link MetricAmount#unit}. */
    public String unit() {
        return amount.unit();
    }

    /** {@link MetricAmount#precision}. */
    public Precision precision() {
        return amount.precision();
    }

    /** {@link MetricAmount#cumulative}. */
    public boolean cumulative() {
        return amount.cumulative();
    }

    /** {@link MetricAmount#baseline}. */
    public @Nullable BigDecimal baseline() {
        return amount.baseline();
    }

    /** {@link MetricAmount#planned}. */
    public @Nullable BigDecimal planned() {
        return amount.planned();
    }

    /** {@link MetricQuote#quote}. */
    public @Nullable String quote() {
        return quotation.quote();
    }

    /** {@link MetricQuote#section}. */
    public @Nullable SectionKind section() {
        return quotation.section();
    }

    /** {@link MetricQuote#line}. */
    public @Nullable Integer line() {
        return quotation.line();
    }

    /** Whether the quote puts the figure beyond its limit (超, 未満) and not at it at least or at most (以上, 以下). */
    public boolean beyond() {
        String quote = quote();
        return quote != null
                && ((precision() == Precision.AT_LEAST && LimitWords.sayOver(quote))
                        || (precision() == Precision.AT_MOST && LimitWords.sayUnder(quote)));
    }
}
