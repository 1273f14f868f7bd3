/** What would become of the catalogue if documents were taken in, or an import taken back: computed without writing. */
@NullMarked
package jp.tsunagari.portal.ingest.plan;

import org.jspecify.annotations.NullMarked;
