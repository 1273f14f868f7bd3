package jp.tsunagari.portal.search.index;

import org.jspecify.annotations.Nullable;

/**
 * How the index is doing.
 *
 * @param revision of the catalogue that searches see; -1 before the first
 * @param rebuilding whether it is being made again, and so a search may miss some
 * @param done documents made so far, when rebuilding
 * @param total documents to make, when rebuilding
 * @param failure why it cannot follow the catalogue at the moment, null when it can
 */
public record IndexStatus(
        long revision,
        boolean rebuilding,
        int done,
        int total,
        @Nullable String failure) {

    static IndexStatus starting() {
        return new IndexStatus(-1, true, 0, 0, null);
    }

    static IndexStatus at(long revision) {
        return new IndexStatus(revision, false, 0, 0, null);
    }

    IndexStatus rebuilding(int newDone, int newTotal) {
        return new IndexStatus(revision, true, newDone, newTotal, null);
    }

    IndexStatus failing(String why) {
        return new IndexStatus(revision, rebuilding, done, total, why);
    }
}
