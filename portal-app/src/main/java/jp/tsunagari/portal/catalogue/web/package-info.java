/** The front page and the pages about the catalogue itself. */
@NullMarked
package jp.tsunagari.portal.catalogue.web;

import org.jspecify.annotations.NullMarked;
