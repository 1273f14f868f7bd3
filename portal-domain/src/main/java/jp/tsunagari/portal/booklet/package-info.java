/** Booklets of several cases: what was ordered, whose turn it is, and what was made. */
@NullMarked
package jp.tsunagari.portal.booklet;

import org.jspecify.annotations.NullMarked;
