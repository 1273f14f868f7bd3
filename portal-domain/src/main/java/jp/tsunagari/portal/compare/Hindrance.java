package jp.tsunagari.portal.compare;

import java.util.Locale;
import jp.tsunagari.portal.outcome.MetricBasis;
import jp.tsunagari.portal.outcome.MetricKind;
import org.jspecify.annotations.Nullable;

/** Why the figures of a row are shown side by side without being set against each other. */
public enum Hindrance {
    /** その他: what was counted differs from figure to figure. */
    ANYTHING,
    /** アンケート: every initiative asked something else. */
    QUESTIONS,
    /** Per cent of different wholes. */
    SHARES,
    /** They count over different things (1回あたり and 合計), or people otherwise (延べ and 実人数), or only some say so. */
    UNLIKE,
    /** Other initiatives have figures of this kind in other units only. */
    UNITS,
    /** No other initiative gives a figure of this kind. */
    ALONE,
    /** 4〜6名: a range has no single length. */
    RANGE;

    /** Of its words among the messages, which are without a full stop. */
    public String key() {
        return "compare.hindrance." + name().toLowerCase(Locale.ROOT);
    }

    /** Why figures of this sort are never set against each other, whoever gives them; null when they may be. */
    static @Nullable Hindrance ofSort(Likeness sort) {
        if (sort.kind() == MetricKind.OTHER || sort.kind() == MetricKind.DEMOGRAPHIC_BREAKDOWN) {
            return ANYTHING;
        }
        if (sort.kind() == MetricKind.SURVEY_RESPONSE) {
            return QUESTIONS;
        }
        return sort.unit().isShare() || sort.basis() == MetricBasis.SHARE ? SHARES : null;
    }
}
