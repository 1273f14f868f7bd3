package jp.tsunagari.portal.initiative;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * A region that an initiative works in (活動地域). Not the organisation's seat.
 *
 * @param code of a {@link jp.tsunagari.portal.region.Region}
 */
@Embeddable
public record WorkRegion(
        @Column(name = "region_code") String code,
        @Enumerated(EnumType.STRING) @Column(name = "basis") RegionBasis basis) {}
