package jp.tsunagari.portal.initiative;

/**
 * How many initiatives work in a region or in a part of it.
 *
 * @param regionCode two digits: a prefecture, or {@code 00} for initiatives of the whole country
 */
public record RegionCount(String regionCode, long initiatives) {}
