@NullMarked
package jp.tsunagari.portal.console;

import org.jspecify.annotations.NullMarked;
