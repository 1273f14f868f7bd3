package jp.tsunagari.portal.ingest.plan;

import java.util.Locale;

/** What a plan says of a card, in the order in which people have to look at them. */
public enum CardStatus {
    /** A document and a person have changed the same thing, each otherwise. */
    CONFLICTING("食い違い"),
    /** The catalogue does not have it yet. */
    NEW("新規"),
    /** The document has something new that no one else has touched. */
    CHANGED("変更"),
    /** It came with the import that is taken back. */
    REMOVED("取り消しで消えるもの"),
    /** The catalogue has it from an earlier edition, and this one does not; it stays. */
    MISSING("資料にないもの"),
    UNCHANGED("変更なし");

    private final String label;

    CardStatus(String label) {
        this.label = label;
    }

    /** Of the word for it. */
    public String messageKey() {
        return "import.status." + name().toLowerCase(Locale.ROOT);
    }

    /** As shown in Japanese. */
    public String label() {
        return label;
    }
}
