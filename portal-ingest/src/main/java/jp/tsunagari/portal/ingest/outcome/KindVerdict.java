package jp.tsunagari.portal.ingest.outcome;

import jp.tsunagari.portal.outcome.MetricKind;
import org.jspecify.annotations.Nullable;

/**
 * What a quantity counts, and in Japanese why.
 *
 * @param persons what the cue calls the people counted (来場者 for 来場); null when no cue says
 */
record KindVerdict(
        MetricKind value, String reason, @Nullable String persons) {

    KindVerdict(MetricKind value, String reason) {
        this(value, reason, null);
    }
}
