/** The command by which an operator or a timer takes documents in. */
@NullMarked
package jp.tsunagari.portal.console;

import org.jspecify.annotations.NullMarked;
