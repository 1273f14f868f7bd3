package jp.tsunagari.portal.outcome;

import java.util.Locale;

/** How exactly a source states a figure. */
public enum Precision {
    EXACT("exact"),
    /** 約・概ね・程度・ほぼ. */
    ABOUT("about"),
    /** 超・以上. */
    AT_LEAST("atLeast"),
    /** 以下・未満. */
    AT_MOST("atMost");

    private final String code;

    Precision(String code) {
        this.code = code;
    }

    /** As in the API. */
    public String code() {
        return code;
    }

    /** Of the word for it. */
    public String messageKey() {
        return "outcome.precision." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
