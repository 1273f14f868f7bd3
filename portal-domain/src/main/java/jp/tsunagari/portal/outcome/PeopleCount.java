package jp.tsunagari.portal.outcome;

import java.util.Locale;

/** Whether a figure counts a person each time or once; no value where the source does not say. */
public enum PeopleCount {
    /** 延べ: visits or cases. */
    CUMULATIVE("cumulative"),
    /** 実人数: different people. */
    UNIQUE("unique");

    private final String code;

    PeopleCount(String code) {
        this.code = code;
    }

    /** As in the API. */
    public String code() {
        return code;
    }

    /** Of the word for it. */
    public String messageKey() {
        return "outcome.people." + name().toLowerCase(Locale.ROOT);
    }
}
