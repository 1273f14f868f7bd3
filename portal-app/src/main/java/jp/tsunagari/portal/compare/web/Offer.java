package jp.tsunagari.portal.compare.web;

import jp.tsunagari.portal.initiative.web.InitiativeTile;

/**
 * An initiative that could be taken in.
 *
 * @param address of the comparison with it
 */
record Offer(InitiativeTile card, String address) {}
