/** A booklet of a shortlist or of a filter: the form, the way to it, and the file. */
@NullMarked
package jp.tsunagari.portal.booklet.web;

import org.jspecify.annotations.NullMarked;
