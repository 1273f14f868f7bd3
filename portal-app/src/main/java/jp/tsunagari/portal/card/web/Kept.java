package jp.tsunagari.portal.card.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds, in what a form began from, the elements that somebody has left as they were, or nearly so. Each once. */
final class Kept<V> {

    private final List<V> left;

    Kept(List<V> before) {
        left = new ArrayList<>(before);
    }

    /**
     * An element for each row: the one that looks like it in the form, with everything that the form does not show, else
     * what is made of the row.
     */
    <F> List<V> or(List<F> rows, Function<V, F> toForm, Function<F, V> make) {
        // First those that are as they were, so that a changed row cannot take the place of another.
        List<@Nullable V> same = new ArrayList<>();
        for (F row : rows) {
            same.add(take(element -> toForm.apply(element).equals(row)));
        }
        List<V> result = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            V kept = same.get(i);
            result.add(kept == null ? make.apply(rows.get(i)) : kept);
        }
        return result;
    }

    /** Takes the first that fits out of what is left; null if none does. */
    @Nullable
    V take(Predicate<V> fits) {
        for (int i = 0; i < left.size(); i++) {
            if (fits.test(left.get(i))) {
                return left.remove(i);
            }
        }
        return null;
    }
}
