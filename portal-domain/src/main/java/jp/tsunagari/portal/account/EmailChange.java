package jp.tsunagari.portal.account;

/**
 * A change of the address of an account.
 *
 * @param before the login name until then; not always an address
 * @param after the new address, in lower case
 */
public record EmailChange(long accountId, String before, String after) {}
