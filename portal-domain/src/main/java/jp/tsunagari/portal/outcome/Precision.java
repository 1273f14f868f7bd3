package jp.tsunagari.portal.outcome;

import java.util.Locale;

/** How exactly a source states a figure. */
public enum Precision {
    EXACT("exact", ""),
    /** 約・概ね・程度・ほぼ. */
    ABOUT("about", "約"),
    /** 超・以上. */
    AT_LEAST("atLeast", "以上"),
    /** 以下・未満. */
    AT_MOST("atMost", "以下");

    private final String code;
    private final String label;

    Precision(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** As in the API. */
    public String code() {
        return code;
    }

    /** Of the word for it. */
    public String messageKey() {
        return "outcome.precision." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** As shown in Japanese beside the figure; empty for an exact one. */
    public String label() {
        return label;
    }
}
