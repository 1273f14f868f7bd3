/** From the text of a document to its cases: pure, in memory, and with a warning wherever the text leaves doubt. */
@NullMarked
package jp.tsunagari.portal.ingest.casestudy;

import org.jspecify.annotations.NullMarked;
