/** Finding initiatives by words and by facets: what is asked, and what is answered. */
@NullMarked
package jp.tsunagari.portal.search;

import org.jspecify.annotations.NullMarked;
