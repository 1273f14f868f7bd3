package jp.tsunagari.portal.initiative.web;

import jp.tsunagari.portal.initiative.RegionBasis;
import jp.tsunagari.portal.region.RegionName;

/** A region that an initiative works in, and how that is known. */
public record CardRegion(RegionName name, RegionBasis basis) {

    public String code() {
        return name.code();
    }

    public String label() {
        return name.label();
    }
}
