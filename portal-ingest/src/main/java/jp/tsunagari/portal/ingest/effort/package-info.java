/** Reads what an initiative took out of the sentences of a case. */
@NullMarked
package jp.tsunagari.portal.ingest.effort;

import org.jspecify.annotations.NullMarked;
