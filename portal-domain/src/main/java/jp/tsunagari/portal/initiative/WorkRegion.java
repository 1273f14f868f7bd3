package jp.tsunagari.portal.initiative;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * A region that an initiative works in (活動地域), or, where none is known, the seat of its organisation, which is shown and
 * never counted as a place of work.
 *
 * @param code of a {@link jp.tsunagari.portal.region.Region}
 * @param extent what the source adds to the name; null where it adds nothing
 * @param quote the words of the document that name it; null where no document does, and for a seat
 * @param line where they begin; null as for the quote
 */
@Embeddable
public record WorkRegion(
        @Column(name = "region_code") String code,
        @Enumerated(EnumType.STRING) @Column(name = "basis") RegionBasis basis,

        @Enumerated(EnumType.STRING) @Column(name = "extent") @Nullable
        RegionExtent extent,

        @Column(name = "quote") @Nullable String quote,
        @Column(name = "line") @Nullable Integer line) {

    /** Without words of a document. */
    public WorkRegion(String code, RegionBasis basis) {
        this(code, basis, null, null, null);
    }

    /** Whether it is only where the organisation has its seat, as nothing says where the work is done. */
    public boolean isSeat() {
        return basis == RegionBasis.ADDRESS;
    }
}
