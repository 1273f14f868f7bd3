/** What all forms share: what was typed, cleaned, and what has to be put right in it. */
@NullMarked
package jp.tsunagari.portal.web.form;

import org.jspecify.annotations.NullMarked;
