/** Finds the prefectures and municipalities that a line, an address or a sentence names. */
@NullMarked
package jp.tsunagari.portal.ingest.region;

import org.jspecify.annotations.NullMarked;
