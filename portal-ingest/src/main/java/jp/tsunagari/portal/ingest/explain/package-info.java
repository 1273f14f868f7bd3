/** Says what would be read from a document, and why, without taking anything into the catalogue. */
@NullMarked
package jp.tsunagari.portal.ingest.explain;

import org.jspecify.annotations.NullMarked;
