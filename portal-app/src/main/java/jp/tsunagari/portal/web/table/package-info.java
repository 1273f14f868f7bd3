/** Tables as files to save: CSV and workbooks, guarded against formulas in one place. */
@NullMarked
package jp.tsunagari.portal.web.table;

import org.jspecify.annotations.NullMarked;
