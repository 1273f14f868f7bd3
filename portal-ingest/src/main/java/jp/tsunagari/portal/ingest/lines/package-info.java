/** Lines of a document made readable: numbers torn apart, and the rows of tables. */
@NullMarked
package jp.tsunagari.portal.ingest.lines;

import org.jspecify.annotations.NullMarked;
