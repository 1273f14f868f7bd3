/**
 * What people search for, counted by day without a trace of who it was: so that admins can give the thesaurus the words
 * that it lacks.
 */
@NullMarked
package jp.tsunagari.portal.search.learning;

import org.jspecify.annotations.NullMarked;
