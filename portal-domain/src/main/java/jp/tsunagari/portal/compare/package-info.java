/** Initiatives side by side: which rows they have in common, and which of their figures can be set against each other. */
@NullMarked
package jp.tsunagari.portal.compare;

import org.jspecify.annotations.NullMarked;
