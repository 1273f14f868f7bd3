/**
 * The foundation for Japanese text: folding with positions, words, sentences, brackets, likeness.
 *
 * <p>Search, reading, regions, vocabulary, merging and addresses share it. Only this package knows Lucene's analysis
 * and {@link java.text.Normalizer}.
 */
@NullMarked
package jp.tsunagari.portal.text;

import org.jspecify.annotations.NullMarked;
