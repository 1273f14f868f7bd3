/** Pages of regions, the tile map, and how regions are named on screen. */
@NullMarked
package jp.tsunagari.portal.region.web;

import org.jspecify.annotations.NullMarked;
