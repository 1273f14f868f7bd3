/**
 * The life of a card, of whatever kind: what it was at each time, who made it so, what documents last said of it, and what
 * people have typed and not yet published.
 */
@NullMarked
package jp.tsunagari.portal.card;

import org.jspecify.annotations.NullMarked;
