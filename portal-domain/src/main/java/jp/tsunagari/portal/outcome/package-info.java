/** Outcome metrics: the figures that an initiative reports about itself. */
@NullMarked
package jp.tsunagari.portal.outcome;

import org.jspecify.annotations.NullMarked;
