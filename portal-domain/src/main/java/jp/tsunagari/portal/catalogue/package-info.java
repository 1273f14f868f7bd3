/** The catalogue as a whole: its revision, and what changed from one to the next. */
@NullMarked
package jp.tsunagari.portal.catalogue;

import org.jspecify.annotations.NullMarked;
