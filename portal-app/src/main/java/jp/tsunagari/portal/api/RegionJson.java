package jp.tsunagari.portal.api;

import jp.tsunagari.portal.region.RegionName;
import org.jspecify.annotations.Nullable;

/**
 * A region.
 *
 * @param prefecture null for the whole country
 * @param municipality null for a whole prefecture
 * @param basis how it is known; null for an address, where the question does not arise
 */
record RegionJson(
        String code,
        @Nullable String prefecture,
        @Nullable String municipality,
        @Nullable String basis) {

    static RegionJson of(RegionName name, @Nullable String basis) {
        return new RegionJson(name.code(), name.prefecture(), name.municipality(), basis);
    }
}
