/** Requests that no browser sends, at every address there is. */
@NullMarked
package jp.tsunagari.portal.fuzz;

import org.jspecify.annotations.NullMarked;
