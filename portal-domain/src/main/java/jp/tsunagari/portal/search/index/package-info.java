/** The search index: what is in it, how it follows the catalogue, and how it is asked. */
@NullMarked
package jp.tsunagari.portal.search.index;

import org.jspecify.annotations.NullMarked;
