/** From the sentences of a case to its outcome metrics: every number that counts something, with what it counts. */
@NullMarked
package jp.tsunagari.portal.ingest.outcome;

import org.jspecify.annotations.NullMarked;
