package jp.tsunagari.portal.outcome;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * Over what, of whom and when a figure counts. Null is what the source does not say.
 *
 * @param basis what it is counted over
 * @param basisOf for {@link MetricBasis#PER_PERIOD} the period (月), for {@link MetricBasis#PER_SESSION} the session if it
 *     has a name, for {@link MetricBasis#SHARE} the whole (参加者), for {@link MetricBasis#STOCK} the date (2026年1月)
 * @param people whether people are counted each time or once
 * @param period when that was, in the words of the sentence or of its section (2024年6月～2025年12月)
 * @param subject of whom or of what: members, new members, staff
 */
@Embeddable
public record MetricScope(
        @Nullable @Enumerated(EnumType.STRING) @Column(name = "basis")
        MetricBasis basis,

        @Nullable @Column(name = "basis_of") String basisOf,

        @Nullable @Enumerated(EnumType.STRING) @Column(name = "people")
        PeopleCount people,

        @Nullable @Column(name = "period") String period,
        @Nullable @Column(name = "subject") String subject) {

    public static final MetricScope NOT_SAID = new MetricScope(null, null, null, null, null);

    /** Only what it is counted over. */
    public static MetricScope of(MetricBasis basis) {
        return new MetricScope(basis, null, null, null, null);
    }

    /** The same of someone or something else. */
    public MetricScope withSubject(@Nullable String other) {
        return new MetricScope(basis, basisOf, people, period, other);
    }

    /** The same with people counted otherwise. */
    public MetricScope withPeople(@Nullable PeopleCount counted) {
        return new MetricScope(basis, basisOf, counted, period, subject);
    }
}
