package jp.tsunagari.portal.effort;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jp.tsunagari.portal.outcome.MetricOrigin;
import jp.tsunagari.portal.outcome.MetricQuote;

/**
 * One thing that an initiative took, or that came of doing it.
 *
 * @param text as the document says it, or as the organisation does
 * @param quotation the words of the document
 */
@Embeddable
public record Effort(
        @Enumerated(EnumType.STRING) @Column(name = "kind") EffortKind kind,
        @Column(name = "text") String text,
        @JsonUnwrapped @Embedded MetricQuote quotation,

        @Enumerated(EnumType.STRING) @Column(name = "origin")
        MetricOrigin origin) {

    /** A quotation of which every column is empty comes from the database as null. */
    public Effort {
        quotation = quotation == null ? MetricQuote.NONE : quotation;
    }

    /** What it says, wherever the document says it and whoever answers for it. */
    public Effort unplaced() {
        return new Effort(kind, text, quotation.unplaced(), MetricOrigin.EDITED);
    }
}
