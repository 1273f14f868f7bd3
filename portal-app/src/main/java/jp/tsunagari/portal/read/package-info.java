/** The command {@code read}: shows on a terminal what would be read from a document, without starting the portal. */
@NullMarked
package jp.tsunagari.portal.read;

import org.jspecify.annotations.NullMarked;
