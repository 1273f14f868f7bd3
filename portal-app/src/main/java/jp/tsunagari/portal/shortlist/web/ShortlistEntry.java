package jp.tsunagari.portal.shortlist.web;

import jp.tsunagari.portal.initiative.web.InitiativeCard;
import org.jspecify.annotations.Nullable;

/**
 * An initiative on the list, and where its links lead.
 *
 * @param up address of the list with this one a place higher, null for the first
 * @param down address of the list with this one a place lower, null for the last
 * @param out address of the list without it
 */
record ShortlistEntry(
        InitiativeCard card, @Nullable String up, @Nullable String down, String out) {}
