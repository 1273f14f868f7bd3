/** From the bytes of a document to its text, line by line as a reader would count the lines. */
@NullMarked
package jp.tsunagari.portal.ingest.source;

import org.jspecify.annotations.NullMarked;
