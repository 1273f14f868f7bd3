package jp.tsunagari.portal.card;

import java.util.Locale;

/** How a card came to its next version. */
public enum ChangeKind {
    /** A document was taken in. */
    IMPORTED("資料の取り込み"),
    /** A person added the card. */
    ADDED("新規作成"),
    /** A person changed it. */
    EDITED("編集"),
    /** A person brought an own change together with one that another user had made meanwhile. */
    MERGED("編集の統合"),
    /** A former version, or a field of it, was made the present one. */
    RESTORED("以前の版に戻す"),
    /** An import was taken back. */
    UNDONE("取り込みの取り消し"),
    /** No longer shown. */
    WITHDRAWN("公開の取り下げ"),
    /** Shown again. */
    REINSTATED("公開の再開"),
    /** A user has read it and found it right; nothing changed. */
    VERIFIED("内容の確認");

    private final String label;

    ChangeKind(String label) {
        this.label = label;
    }

    /** Of the word for it. */
    public String messageKey() {
        return "card.change." + name().toLowerCase(Locale.ROOT);
    }

    /** As shown in Japanese. */
    public String label() {
        return label;
    }

    /** Whether a person answers for the content rather than a document. */
    public boolean isByPerson() {
        return switch (this) {
            case ADDED, EDITED, MERGED, RESTORED, WITHDRAWN, REINSTATED, VERIFIED -> true;
            case IMPORTED, UNDONE -> false;
        };
    }
}
