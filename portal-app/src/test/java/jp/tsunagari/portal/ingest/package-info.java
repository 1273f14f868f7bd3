/** Imports on a real database and the real document. */
@NullMarked
package jp.tsunagari.portal.ingest;

import org.jspecify.annotations.NullMarked;
