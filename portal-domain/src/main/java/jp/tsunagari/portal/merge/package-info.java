/** Brings two changes of one card together that began from the same state. Pure: nothing here reads or writes. */
@NullMarked
package jp.tsunagari.portal.merge;

import org.jspecify.annotations.NullMarked;
