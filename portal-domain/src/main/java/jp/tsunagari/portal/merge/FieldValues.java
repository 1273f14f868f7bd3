package jp.tsunagari.portal.merge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The elements of every field, from which a card is built again. */
public final class FieldValues<C> {

    private final Map<String, List<?>> values = new LinkedHashMap<>();

    <V> void put(CardField<C, V> field, List<V> elements) {
        values.put(field.name(), List.copyOf(elements));
    }

    /** The elements in their order. */
    @SuppressWarnings("unchecked") // put with the same field
    public <V> List<V> list(CardField<C, V> field) {
        return (List<V>) values.getOrDefault(field.name(), List.of());
    }

    /** The only element, or null. */
    public <V> @Nullable V single(CardField<C, V> field) {
        List<V> list = list(field);
        return list.isEmpty() ? null : list.get(0);
    }
}
