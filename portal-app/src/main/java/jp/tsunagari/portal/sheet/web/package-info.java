/** An initiative on a single sheet of paper, for a meeting. */
@NullMarked
package jp.tsunagari.portal.sheet.web;

import org.jspecify.annotations.NullMarked;
