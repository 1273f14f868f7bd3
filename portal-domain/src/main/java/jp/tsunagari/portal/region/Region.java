package jp.tsunagari.portal.region;

import org.jspecify.annotations.Nullable;

/**
 * A prefecture, municipality or ward.
 *
 * @param code 全国地方公共団体コード without its check digit: two digits for a prefecture ({@code 00} is the whole
 *     country), five for all others
 * @param prefectureCode two digits; null for a prefecture and for the whole country
 * @param cityCode for a ward the designated city that it belongs to, else null
 * @param name official name with its suffix, e.g. {@code 札幌市}; without prefecture and county
 * @param reading hiragana
 */
public record Region(
        String code,
        @Nullable String prefectureCode,
        @Nullable String cityCode,
        String name,
        String reading,
        RegionKind kind) {}
