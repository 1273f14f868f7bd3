/** Themes: pages on which an admin brings initiatives together, for a time. */
@NullMarked
package jp.tsunagari.portal.theme;

import org.jspecify.annotations.NullMarked;
