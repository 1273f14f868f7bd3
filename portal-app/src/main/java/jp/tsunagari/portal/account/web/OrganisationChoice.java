package jp.tsunagari.portal.account.web;

/**
 * An organisation to tick.
 *
 * @param chosen whether it is ticked
 */
record OrganisationChoice(long id, String name, boolean chosen) {}
