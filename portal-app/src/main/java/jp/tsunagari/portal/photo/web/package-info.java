/** Photos and flyers: their files, for everybody, and the pages on which organisations put them on their cards. */
@NullMarked
package jp.tsunagari.portal.photo.web;

import org.jspecify.annotations.NullMarked;
