/** Tables with one row a case: which sheet, which head, what the columns are, and the rows as parts of cases. */
@NullMarked
package jp.tsunagari.portal.ingest.register;

import org.jspecify.annotations.NullMarked;
