/** Lists of initiatives as tables to take away: CSV and XLSX. */
@NullMarked
package jp.tsunagari.portal.api.export;

import org.jspecify.annotations.NullMarked;
