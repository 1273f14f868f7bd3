/** What differs between two texts, word by word. */
@NullMarked
package jp.tsunagari.portal.difference;

import org.jspecify.annotations.NullMarked;
