/** How many people live in municipalities: from a table of the census that an operator brings in; none is shipped. */
@NullMarked
package jp.tsunagari.portal.region.population;

import org.jspecify.annotations.NullMarked;
