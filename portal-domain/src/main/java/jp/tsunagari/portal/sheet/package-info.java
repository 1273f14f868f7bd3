/** What a single sheet of paper tells of an initiative. */
@NullMarked
package jp.tsunagari.portal.sheet;

import org.jspecify.annotations.NullMarked;
