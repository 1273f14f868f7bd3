package jp.tsunagari.portal.region;

import org.jspecify.annotations.Nullable;

/**
 * A region as it is named on screen and in the API.
 *
 * @param code two digits for a prefecture, five for a municipality or ward
 * @param prefecture null for the whole country
 * @param municipality null where a whole prefecture, or the whole country, is meant
 * @param label the full name, e.g. {@code 北海道札幌市}; a whole prefecture as {@code 宮城県全域}
 */
public record RegionName(
        String code, @Nullable String prefecture, @Nullable String municipality, String label) {}
