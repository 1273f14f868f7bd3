package jp.tsunagari.portal.search.web;

import jp.tsunagari.portal.initiative.web.Hit;
import jp.tsunagari.portal.initiative.web.InitiativeCard;
import org.jspecify.annotations.Nullable;

/**
 * An initiative in the list.
 *
 * @param hit why it is there; null when no words were looked for
 */
record ListItem(InitiativeCard card, @Nullable Hit hit) {}
