package jp.tsunagari.portal.initiative;

/** How many initiatives have a region that is known in this way. */
public record BasisCount(RegionBasis basis, long initiatives) {}
