/** The page that finds. */
@NullMarked
package jp.tsunagari.portal.search.web;

import org.jspecify.annotations.NullMarked;
