package jp.tsunagari.portal.audit;

/** What the log knows to have been done. A name, once written, stays: the log is never rewritten. */
public enum AuditAction {
    SIGN_IN("ログイン"),
    SIGN_IN_FAILED("ログインの失敗"),
    SIGN_OUT("ログアウト"),
    INVITED("招待"),
    INVITATION_REVOKED("招待の取り消し"),
    INVITATION_RESENT("招待の再送"),
    INVITATION_ACCEPTED("招待の受け入れ"),
    ROLE_CHANGED("役割の変更"),
    MEMBERSHIP_CHANGED("所属団体の変更"),
    ACCOUNT_DEACTIVATED("アカウントの停止"),
    ACCOUNT_REACTIVATED("アカウントの再開"),
    PASSWORD_CHANGED("パスワードの変更"),
    PASSWORD_RESET("パスワードの再設定"),
    EMAIL_CHANGED("メールアドレスの変更"),
    SECOND_FACTOR_CHANGED("2段階認証の変更"),
    SESSION_ENDED("他の端末のログアウト"),
    CARD_ADDED("カードの追加"),
    CARD_EDITED("カードの編集"),
    CARD_RESTORED("カードを以前の版に戻す"),
    CARD_VERIFIED("カードの内容の確認"),
    CARD_WITHDRAWN("カードの公開の取り下げ"),
    CARD_REINSTATED("カードの公開の再開"),
    IMPORT_PLANNED("取り込みの計画"),
    IMPORT_APPLIED("取り込みの実行"),
    IMPORT_UNDONE("取り込みの取り消し"),
    PERSONAL_DATA_EXPORTED("個人情報の書き出し"),
    VOCABULARY_CHANGED("用語の変更");

    private final String label;

    AuditAction(String label) {
        this.label = label;
    }

    /** As shown in Japanese. */
    public String label() {
        return label;
    }
}
