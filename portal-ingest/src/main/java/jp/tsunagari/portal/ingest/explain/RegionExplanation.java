package jp.tsunagari.portal.ingest.explain;

import jp.tsunagari.portal.ingest.casestudy.WorkRegion;
import jp.tsunagari.portal.initiative.RegionBasis;
import jp.tsunagari.portal.region.RegionDirectory;

/**
 * A region of the work.
 *
 * @param name with its prefecture
 * @param basis {@code header}, {@code text} or {@code address}
 * @param reason the basis in words
 */
record RegionExplanation(String code, String name, String basis, String reason) {

    static RegionExplanation of(WorkRegion region, RegionDirectory regions) {
        return new RegionExplanation(
                region.code(),
                regions.fullName(regions.get(region.code())),
                region.basis().code(),
                reason(region.basis()));
    }

    private static String reason(RegionBasis basis) {
        return switch (basis) {
            case HEADER -> "見出し部分の地域";
            case TEXT -> "見出しに地域がなく、本文の地名から";
            case ADDRESS -> "見出しにも本文にも地域がなく、団体の住所から";
            case EDITED -> "団体が入力した地域";
        };
    }
}
