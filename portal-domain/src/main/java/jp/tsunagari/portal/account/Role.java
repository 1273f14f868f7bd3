package jp.tsunagari.portal.account;

/** What a signed-in person may do. Browsing needs no account. */
public enum Role {
    /** Takes in documents and looks after the accounts. */
    ADMIN("管理者"),
    /** Edits the cards of the organisations that they belong to. */
    STAFF("団体の人");

    private final String label;

    Role(String label) {
        this.label = label;
    }

    /** As shown in Japanese. */
    public String label() {
        return label;
    }
}
