/** Cards that stay true: how long ago their organisation last found them right, and asking it once a year. */
@NullMarked
package jp.tsunagari.portal.upkeep;

import org.jspecify.annotations.NullMarked;
