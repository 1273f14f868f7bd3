/** Searching the real catalogue. */
@NullMarked
package jp.tsunagari.portal.search;

import org.jspecify.annotations.NullMarked;
