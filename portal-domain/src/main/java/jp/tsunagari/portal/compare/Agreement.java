package jp.tsunagari.portal.compare;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** How far the initiatives of a row say the same. */
public enum Agreement {
    /** All say the same. */
    SAME,
    /** At least two have something in common, but not all say the same. */
    PARTLY,
    /** No two have anything in common; one that is silent while another is not counts as a difference. */
    DIFFERENT,
    /** The source is silent about all of them. */
    SILENT;

    /** Of its words among the messages. */
    public String key() {
        return "compare.agreement." + name().toLowerCase(Locale.ROOT);
    }

    /** Whether the row has anything to show to a user who looks for differences. */
    public boolean differs() {
        return this == PARTLY || this == DIFFERENT;
    }

    /** Of the values of each initiative; neither their order nor how often one occurs counts. */
    static <T> Agreement of(List<? extends Collection<T>> cells) {
        if (cells.stream().allMatch(Collection::isEmpty)) {
            return SILENT;
        }
        List<Set<T>> sets = cells.stream().<Set<T>>map(HashSet::new).toList();
        if (sets.stream().distinct().count() == 1) {
            return SAME;
        }
        int values = sets.stream().mapToInt(Set::size).sum();
        long distinct = sets.stream().flatMap(Set::stream).distinct().count();
        return distinct < values ? PARTLY : DIFFERENT;
    }
}
