package jp.tsunagari.portal.region.web;

import jp.tsunagari.portal.region.Region;

/**
 * A municipality inside a prefecture, or a ward inside a city.
 *
 * @param initiatives how many work in it
 */
public record RegionPart(Region region, long initiatives) {}
