package jp.tsunagari.portal.merge;

import org.jspecify.annotations.Nullable;

/**
 * One thing in its three states; null where a state does not have it.
 *
 * @param key unique inside a merge, and the same whenever the same three states are merged: the field's name, for an
 *     element of a list followed by its place
 * @param base where both began
 * @param incoming what is to be brought in
 * @param current what the catalogue has
 */
public record MergeItem<C, V>(
        String key,
        CardField<C, V> field,
        @Nullable V base,
        @Nullable V incoming,
        @Nullable V current,
        MergeVerdict verdict) {

    static <C, V> MergeItem<C, V> of(
            String key, CardField<C, V> field, @Nullable V base, @Nullable V incoming, @Nullable V current) {
        MergeVerdict verdict;
        if (equal(field, incoming, current)) {
            verdict = equal(field, base, current) ? MergeVerdict.UNCHANGED : MergeVerdict.AGREED;
        } else if (equal(field, base, incoming)) {
            verdict = MergeVerdict.KEPT;
        } else {
            verdict = equal(field, base, current) ? MergeVerdict.TAKEN : MergeVerdict.CONFLICT;
        }
        return new MergeItem<>(key, field, base, incoming, current, verdict);
    }

    /**
     * What becomes of it.
     *
     * @return null if it is left out
     */
    @Nullable
    V decided(MergeChoice choice) {
        return switch (verdict) {
            // Where both are equal in content, what came in knows better where it is in its document.
            case UNCHANGED, AGREED, TAKEN -> choice == MergeChoice.CURRENT ? current : incoming;
            case KEPT, CONFLICT -> choice == MergeChoice.INCOMING ? incoming : current;
        };
    }

    /** What came in, or else what there is; null if the base alone has it. */
    public @Nullable V incomingElseCurrent() {
        return incoming == null ? current : incoming;
    }

    private static <C, V> boolean equal(CardField<C, V> field, @Nullable V left, @Nullable V right) {
        return (left == null || right == null)
                ? left == right
                : field.likeness().equal(left, right);
    }
}
