package jp.tsunagari.portal.account.web;

import java.io.Serializable;

/**
 * What came of a form, shown once on the page behind it. Until then it lies in the session, so nothing secret is in it.
 *
 * @param message Japanese
 * @param failed whether nothing was stored
 */
record AccountNotice(String message, boolean failed) implements Serializable {

    static AccountNotice done(String message) {
        return new AccountNotice(message, false);
    }

    static AccountNotice refused(String message) {
        return new AccountNotice(message, true);
    }
}
