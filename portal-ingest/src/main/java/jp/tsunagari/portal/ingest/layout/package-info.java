/** From the lines of a document to lines that say what they are: headings, labels, and what belongs to no case. */
@NullMarked
package jp.tsunagari.portal.ingest.layout;

import org.jspecify.annotations.NullMarked;
