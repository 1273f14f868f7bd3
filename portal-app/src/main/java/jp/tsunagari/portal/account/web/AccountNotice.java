package jp.tsunagari.portal.account.web;

import org.jspecify.annotations.Nullable;

/**
 * What came of a form, shown once on the page behind it.
 *
 * @param message Japanese
 * @param secretLink to be copied now, as it cannot be shown again; else null
 * @param failed whether nothing was stored
 */
record AccountNotice(String message, @Nullable String secretLink, boolean failed) {

    static AccountNotice done(String message) {
        return new AccountNotice(message, null, false);
    }

    static AccountNotice refused(String message) {
        return new AccountNotice(message, null, true);
    }
}
