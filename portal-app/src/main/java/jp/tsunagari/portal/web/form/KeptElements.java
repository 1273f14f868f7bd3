package jp.tsunagari.portal.web.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds, in what a form began from, the elements that were left as they were, or nearly so. Each once. */
public final class KeptElements<V> {

    private final List<V> left;

    public KeptElements(List<V> before) {
        left = new ArrayList<>(before);
    }

    /** The rows of a list by their names in the form, such as {@code metrics[2]}, in their order. */
    public static <F> Map<String, F> named(String list, List<F> rows) {
        Map<String, F> named = new LinkedHashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            named.put(list + "[" + i + "]", rows.get(i));
        }
        return named;
    }

    /**
     * An element for each row: the one that looks like it in the form, with everything that the form does not show, else
     * what is made of the row.
     *
     * @param rows by their names
     * @param make gets the name and the row
     */
    public <F> List<V> or(Map<String, F> rows, Function<V, F> toForm, BiFunction<String, F, V> make) {
        // First those that are as they were, so that a changed row cannot take the place of another.
        Map<String, V> same = new LinkedHashMap<>();
        rows.forEach((name, row) -> {
            V kept = take(element -> toForm.apply(element).equals(row));
            if (kept != null) {
                same.put(name, kept);
            }
        });
        List<V> result = new ArrayList<>();
        rows.forEach((name, row) -> {
            V kept = same.get(name);
            result.add(kept == null ? make.apply(name, row) : kept);
        });
        return result;
    }

    /** Takes the first that fits out of what is left; null if none does. */
    public @Nullable V take(Predicate<V> fits) {
        for (int i = 0; i < left.size(); i++) {
            if (fits.test(left.get(i))) {
                return left.remove(i);
            }
        }
        return null;
    }
}
