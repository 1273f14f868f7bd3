package jp.tsunagari.portal.search.index;

import java.util.Collection;
import java.util.Map;

/**
 * How much it says that two initiatives share something: the less, the more have it (inverse document frequency, in the
 * form that BM25 has).
 *
 * @param total initiatives in all
 * @param counts how many have it; what is not in here nobody has
 */
record Rarity(long total, Map<String, Long> counts) {

    /** What more than this share of all initiatives say tells none from the others. */
    private static final double COMMON = 0.3;

    private static final long ALWAYS_UNCOMMON = 2;

    double ofOne(String thing) {
        long having = counts.getOrDefault(thing, 0L);
        return Math.log(1 + (total - having + 0.5) / (having + 0.5));
    }

    double of(Collection<String> things) {
        return things.stream().mapToDouble(this::ofOne).sum();
    }

    boolean isUncommon(String thing) {
        return counts.getOrDefault(thing, 0L) <= Math.max(ALWAYS_UNCOMMON, COMMON * total);
    }
}
