/** What a user may mean who has typed a few characters: terms, places, organisations, titles. */
@NullMarked
package jp.tsunagari.portal.search.suggest;

import org.jspecify.annotations.NullMarked;
