/** Small immutable values that every feature speaks: slugs, pages of results, places in a source document. */
@NullMarked
package jp.tsunagari.portal.shared;

import org.jspecify.annotations.NullMarked;
