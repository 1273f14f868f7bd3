package jp.tsunagari.portal.group.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many initiatives of each group have one term.
 *
 * @param shares one of each group
 */
record ShareRow(String name, List<Share> shares) {

    ShareRow {
        shares = List.copyOf(shares);
    }

    /**
     * A part of a group.
     *
     * @param of initiatives in the group
     * @param percent rounded to a whole number; 0 for a group without initiatives
     * @param address of the list of these initiatives; null where no list says "one of these and also that"
     */
    record Share(
            long count, long of, long percent, @Nullable String address) {

        static Share of(long count, long of, @Nullable String address) {
            return new Share(count, of, of == 0 ? 0 : Math.round(count * 100.0 / of), address);
        }
    }
}
