/** What all tests of the domain need that use its database. */
@NullMarked
package jp.tsunagari.portal;

import org.jspecify.annotations.NullMarked;
