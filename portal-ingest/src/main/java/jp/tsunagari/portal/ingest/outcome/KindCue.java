package jp.tsunagari.portal.ingest.outcome;

import java.util.Set;
import jp.tsunagari.portal.outcome.MetricKind;

/** A word that tells what numbers of some families count. */
record KindCue(String word, Set<UnitFamily> families, MetricKind kind) {

    KindCue {
        families = Set.copyOf(families);
    }
}
