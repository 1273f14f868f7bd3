/**
 * How Japanese text is compared when a user searches: spelling folded, words found by their boundaries.
 *
 * <p>Indexed text and typed words become sequences of the same terms (see {@link
 * jp.tsunagari.portal.search.text.SearchableText}), so that one definition of "contains this word" serves the index,
 * whichever engine holds it, and the marks in the results.
 */
@NullMarked
package jp.tsunagari.portal.search.text;

import org.jspecify.annotations.NullMarked;
