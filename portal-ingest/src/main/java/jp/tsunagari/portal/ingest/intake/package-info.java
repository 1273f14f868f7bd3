/** From a file to cases in the terms of the catalogue, with warnings for what was odd. */
@NullMarked
package jp.tsunagari.portal.ingest.intake;

import org.jspecify.annotations.NullMarked;
