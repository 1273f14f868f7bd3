/**
 * Understands what people type: fields such as places and years, words with what they may also be called, sentences and
 * slips.
 */
@NullMarked
package jp.tsunagari.portal.search.query;

import org.jspecify.annotations.NullMarked;
