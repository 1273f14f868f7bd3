/** To which card of the catalogue belongs what a document tells of: by evidence, and by people where that leaves a doubt. */
@NullMarked
package jp.tsunagari.portal.ingest.identity;

import org.jspecify.annotations.NullMarked;
