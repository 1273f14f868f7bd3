/** Does to the catalogue what a plan says, in one transaction, and notes it so that it can be taken back. */
@NullMarked
package jp.tsunagari.portal.ingest.apply;

import org.jspecify.annotations.NullMarked;
