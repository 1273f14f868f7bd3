/** Finds what has a name, by its name, reading or Latin letters, in lists that are held in memory. */
@NullMarked
package jp.tsunagari.portal.search.names;

import org.jspecify.annotations.NullMarked;
