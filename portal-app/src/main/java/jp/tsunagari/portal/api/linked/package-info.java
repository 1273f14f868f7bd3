/** The catalogue as linked data: schema.org on the pages, DCAT for the data set as a whole. */
@NullMarked
package jp.tsunagari.portal.api.linked;

import org.jspecify.annotations.NullMarked;
