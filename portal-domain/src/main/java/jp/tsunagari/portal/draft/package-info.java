/** What people have typed into a card's form and not yet published. */
@NullMarked
package jp.tsunagari.portal.draft;

import org.jspecify.annotations.NullMarked;
