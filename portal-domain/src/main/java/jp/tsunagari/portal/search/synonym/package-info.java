/** The table of synonyms: where it is stored, and how admins change it. What it means is {@code search.text}'s to know. */
@NullMarked
package jp.tsunagari.portal.search.synonym;

import org.jspecify.annotations.NullMarked;
