package jp.tsunagari.portal.shortlist.web;

import jp.tsunagari.portal.initiative.web.InitiativeCard;

/**
 * An initiative that could be added.
 *
 * @param add address of the list with it
 */
record ShortlistOffer(InitiativeCard card, String add) {}
