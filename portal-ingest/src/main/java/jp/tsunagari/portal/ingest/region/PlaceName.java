package jp.tsunagari.portal.ingest.region;

import jp.tsunagari.portal.region.Region;

/**
 * A name to look for.
 *
 * @param folded the region's name in standard characters
 */
record PlaceName(Region region, String folded) {}
