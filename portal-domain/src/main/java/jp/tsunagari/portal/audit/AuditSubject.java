package jp.tsunagari.portal.audit;

/** The kinds of things that something is done to. */
public enum AuditSubject {
    ACCOUNT("アカウント"),
    INVITATION("招待"),
    ORGANISATION("団体"),
    INITIATIVE("取組"),
    IMPORT("取り込み"),
    VOCABULARY("用語"),
    AUDIT_LOG("操作の記録");

    private final String label;

    AuditSubject(String label) {
        this.label = label;
    }

    /** As shown in Japanese. */
    public String label() {
        return label;
    }
}
