/** Photos and flyers that organisations put on their cards: what is said of them, and their files. */
@NullMarked
package jp.tsunagari.portal.photo;

import org.jspecify.annotations.NullMarked;
