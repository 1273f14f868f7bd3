package jp.tsunagari.portal.search.index;

import java.util.Map;
import java.util.function.Supplier;
import jp.tsunagari.portal.search.Facet;
import jp.tsunagari.portal.search.FacetCounts;
import org.jspecify.annotations.Nullable;

/**
 * The numbers beside all values when nothing is asked for. Most visitors begin there, they are the dearest to count, and
 * they depend on nothing but the state of the index; so they are counted once for each time that the follower has looked
 * after it, which is twice a second.
 */
final class WholeCounts {

    private final IndexFollower index;
    private volatile @Nullable Counted last;

    WholeCounts(IndexFollower index) {
        this.index = index;
    }

    /** What was counted in this state of the index, or else is counted now. */
    Map<Facet, FacetCounts> get(Supplier<Map<Facet, FacetCounts>> count) {
        // Read first: what is counted then is at least as new.
        IndexStatus now = index.status();
        if (now.rebuilding() || now.failure() != null) {
            return count.get();
        }
        Counted kept = last;
        if (kept != null && kept.isOf(now)) {
            return kept.counts();
        }
        Counted fresh = new Counted(now, Map.copyOf(count.get()));
        last = fresh;
        return fresh.counts();
    }

    private record Counted(IndexStatus status, Map<Facet, FacetCounts> counts) {

        /** The very same look: an index that was made anew can have the same revision. */
        @SuppressWarnings("ReferenceEquality")
        boolean isOf(IndexStatus other) {
            return status == other;
        }
    }
}
