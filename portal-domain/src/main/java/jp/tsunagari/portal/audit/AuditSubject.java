package jp.tsunagari.portal.audit;

import java.util.Locale;

/** The kinds of things that something is done to. */
public enum AuditSubject {
    ACCOUNT,
    INVITATION,
    ORGANISATION,
    INITIATIVE,
    IMPORT,
    VOCABULARY,
    SITE_PAGE,
    LAYOUT,
    DOCUMENT,
    THEME,
    LIST,
    REPORT,
    AUDIT_LOG;

    /** Of the word for it. */
    public String messageKey() {
        return "audit.subject." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
