package jp.tsunagari.portal.outcome;

import java.util.Locale;

/** What a figure is counted over. Figures of different bases must not be compared or added. */
public enum MetricBasis {
    /** Over the whole work or a whole period: 年間の参加者は230名. */
    TOTAL("total"),
    /** For one session: 毎回8名. */
    PER_SESSION("perSession"),
    /** For a period that comes again: 月に80名, 週2回. */
    PER_PERIOD("perPeriod"),
    /** What there is at a date: 現在の会員は47名. */
    STOCK("stock"),
    /** What it came to from another value: 41名から47名に増加. */
    CHANGE("change"),
    /** A part of a whole: 参加者の7割. */
    SHARE("share");

    private final String code;

    MetricBasis(String code) {
        this.code = code;
    }

    /** As in the API. */
    public String code() {
        return code;
    }

    /** Of the word for it. */
    public String messageKey() {
        return "outcome.basis." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
