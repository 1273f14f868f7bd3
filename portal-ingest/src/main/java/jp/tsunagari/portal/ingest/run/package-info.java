/** The record of what was taken in: the runs, how each ended, and the documents that are kept. */
@NullMarked
package jp.tsunagari.portal.ingest.run;

import org.jspecify.annotations.NullMarked;
