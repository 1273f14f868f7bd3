package jp.tsunagari.portal.outcome;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jp.tsunagari.portal.shared.SectionKind;
import org.jspecify.annotations.Nullable;

/**
 * The words of a document that state a figure.
 *
 * @param quote verbatim; null only for a figure that a person typed
 * @param section where the quote is; null as for the quote
 * @param line where the quote begins in the document; null as for the quote
 */
@Embeddable
public record MetricQuote(
        @Nullable @Column(name = "quote") String quote,

        @Nullable @Enumerated(EnumType.STRING) @Column(name = "section")
        SectionKind section,

        @Nullable @Column(name = "line") Integer line) {

    /** Of a figure that no document states. */
    public static final MetricQuote NONE = new MetricQuote(null, null, null);

    /** The same words, wherever they are. */
    public MetricQuote unplaced() {
        return new MetricQuote(quote, null, null);
    }
}
