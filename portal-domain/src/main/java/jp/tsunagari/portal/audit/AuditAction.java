package jp.tsunagari.portal.audit;

import java.util.Locale;

/** What the log knows to have been done. A name, once written, stays: the log is never rewritten. */
public enum AuditAction {
    SIGN_IN,
    SIGN_IN_FAILED,
    SIGN_OUT,
    INVITED,
    INVITATION_REVOKED,
    INVITATION_RESENT,
    INVITATION_ACCEPTED,
    ROLE_CHANGED,
    MEMBERSHIP_CHANGED,
    ACCOUNT_DEACTIVATED,
    ACCOUNT_REACTIVATED,
    ACCOUNT_ERASED,
    PASSWORD_CHANGED,
    PASSWORD_RESET,
    RESET_LINK_MADE,
    NAME_CHANGED,
    WAIT_LIFTED,
    EMAIL_CHANGED,
    SECOND_FACTOR_CHANGED,
    SESSION_ENDED,
    ACCESS_REFUSED,
    TOKEN_REFUSED,
    CARD_ADDED,
    CARD_EDITED,
    CARD_RESTORED,
    CARD_VERIFIED,
    CARD_WITHDRAWN,
    CARD_REINSTATED,
    IMPORT_PLANNED,
    IMPORT_APPLIED,
    IMPORT_UNDONE,
    PERSONAL_DATA_EXPORTED,
    VOCABULARY_CHANGED,
    SITE_PAGE_CHANGED,
    LAYOUT_CHANGED,
    DOCUMENT_DESCRIBED,
    THEME_SAVED,
    THEME_REMOVED,
    OFFICER_DOMAINS_CHANGED,
    LIST_SHARED,
    LIST_LINK_ENDED,
    LIST_ERASED,
    FOLLOWER_ERASED,
    REPORT_HANDLED;

    /** Of the word for it. */
    public String messageKey() {
        return "audit.action." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
