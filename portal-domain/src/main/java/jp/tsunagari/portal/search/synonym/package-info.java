/** The lines of synonyms of earlier versions, and how the thesaurus takes over what admins said in them. */
@NullMarked
package jp.tsunagari.portal.search.synonym;

import org.jspecify.annotations.NullMarked;
