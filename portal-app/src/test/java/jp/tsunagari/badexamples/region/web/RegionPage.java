package jp.tsunagari.badexamples.region.web;

import jp.tsunagari.badexamples.region.SeenAt;

/** The other half of a circle. */
public record RegionPage(SeenAt seenAt) {}
