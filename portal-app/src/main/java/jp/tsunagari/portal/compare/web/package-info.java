/** Chosen initiatives side by side: on a page, on paper, and as files. */
@NullMarked
package jp.tsunagari.portal.compare.web;

import org.jspecify.annotations.NullMarked;
