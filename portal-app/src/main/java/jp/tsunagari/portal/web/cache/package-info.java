/** Public pages kept in memory for as long as the catalogue is at the revision that they were made from. */
@NullMarked
package jp.tsunagari.portal.web.cache;

import org.jspecify.annotations.NullMarked;
