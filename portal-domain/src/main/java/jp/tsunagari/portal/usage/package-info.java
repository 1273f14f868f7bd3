/** How often the catalogue is used, counted by month without a trace of who it was. */
@NullMarked
package jp.tsunagari.portal.usage;

import org.jspecify.annotations.NullMarked;
