/** The controlled terms that the catalogue filters by: target groups, approaches, legal forms. */
@NullMarked
package jp.tsunagari.portal.vocabulary;

import org.jspecify.annotations.NullMarked;
