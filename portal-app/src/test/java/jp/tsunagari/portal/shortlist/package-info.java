/** Tests of the shortlist. */
@NullMarked
package jp.tsunagari.portal.shortlist;

import org.jspecify.annotations.NullMarked;
