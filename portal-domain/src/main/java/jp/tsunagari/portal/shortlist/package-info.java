/** Lists of chosen initiatives with what somebody thinks of each. */
@NullMarked
package jp.tsunagari.portal.shortlist;

import org.jspecify.annotations.NullMarked;
