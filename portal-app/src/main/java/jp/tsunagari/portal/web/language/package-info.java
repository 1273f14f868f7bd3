/** The language of a page, which is in its address and nowhere else. */
@NullMarked
package jp.tsunagari.portal.web.language;

import org.jspecify.annotations.NullMarked;
