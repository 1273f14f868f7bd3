/** Takes documents into the catalogue: the runs, what each did, and why one failed. */
@NullMarked
package jp.tsunagari.portal.ingest;

import org.jspecify.annotations.NullMarked;
