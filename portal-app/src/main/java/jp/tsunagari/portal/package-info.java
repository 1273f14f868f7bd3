/** The application itself: its entry point and nothing else. */
@NullMarked
package jp.tsunagari.portal;

import org.jspecify.annotations.NullMarked;
