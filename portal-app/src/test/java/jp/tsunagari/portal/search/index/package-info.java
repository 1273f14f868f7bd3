/** The search index against the real catalogue. */
@NullMarked
package jp.tsunagari.portal.search.index;

import org.jspecify.annotations.NullMarked;
