/**
 * The thesaurus: one table of concepts with their labels and relations, which searching, suggesting and reading share,
 * and how admins change it.
 */
@NullMarked
package jp.tsunagari.portal.thesaurus;

import org.jspecify.annotations.NullMarked;
