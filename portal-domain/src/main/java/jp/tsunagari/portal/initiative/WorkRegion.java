package jp.tsunagari.portal.initiative;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * A region that an initiative works in (活動地域), or, where none is known, the seat of its organisation, which is shown and
 * never counted as a place of work.
 *
 * @param code of a {@link jp.tsunagari.portal.region.Region}
 */
@Embeddable
public record WorkRegion(
        @Column(name = "region_code") String code,
        @Enumerated(EnumType.STRING) @Column(name = "basis") RegionBasis basis) {

    /** Whether it is only where the organisation has its seat, as nothing says where the work is done. */
    public boolean isSeat() {
        return basis == RegionBasis.ADDRESS;
    }
}
