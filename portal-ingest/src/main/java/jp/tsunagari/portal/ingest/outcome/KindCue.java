package jp.tsunagari.portal.ingest.outcome;

import java.util.Set;
import jp.tsunagari.portal.outcome.MetricKind;
import org.jspecify.annotations.Nullable;

/**
 * A word that tells what numbers of some families count.
 *
 * @param persons what people who are counted so are called, else null
 */
record KindCue(
        String word,
        Set<UnitFamily> families,
        MetricKind kind,
        @Nullable String persons) {

    KindCue {
        families = Set.copyOf(families);
    }
}
