/** Finding on the web, with the real catalogue. */
@NullMarked
package jp.tsunagari.portal.search.web;

import org.jspecify.annotations.NullMarked;
