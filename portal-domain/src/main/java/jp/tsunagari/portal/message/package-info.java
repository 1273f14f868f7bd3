/** The words that a user reads, looked up by a key in the bundles {@code messages/<feature>_<language>.properties}. */
@NullMarked
package jp.tsunagari.portal.message;

import org.jspecify.annotations.NullMarked;
