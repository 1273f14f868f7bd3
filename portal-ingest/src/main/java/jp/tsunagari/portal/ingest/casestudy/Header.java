package jp.tsunagari.portal.ingest.casestudy;

import jp.tsunagari.portal.ingest.region.RegionExpression;
import org.jspecify.annotations.Nullable;

/**
 * What stands above the first heading of a case.
 *
 * @param start index of its first line; that of the first heading when there is no header
 * @param end index behind its last line
 */
record Header(
        @Nullable String title,
        int titleLines,
        @Nullable HeaderOrganisation organisation,
        @Nullable RegionExpression region,
        int start,
        int end) {

    static Header none(int index) {
        return new Header(null, 0, null, null, index, index);
    }

    boolean isMissing() {
        return start == end;
    }
}
