/** What all papers share: typefaces, PDF from a template, codes for cameras, and text that fits into its room. */
@NullMarked
package jp.tsunagari.portal.web.paper;

import org.jspecify.annotations.NullMarked;
