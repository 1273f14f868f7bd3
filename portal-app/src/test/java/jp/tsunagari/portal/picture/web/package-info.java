/** The pictures that messengers and networks show of a page, drawn from its words. */
@NullMarked
package jp.tsunagari.portal.picture.web;

import org.jspecify.annotations.NullMarked;
