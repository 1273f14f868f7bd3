/** The commands: {@code read} shows what would be read from a document, {@code import} takes documents in. */
@NullMarked
package jp.tsunagari.portal.console;

import org.jspecify.annotations.NullMarked;
