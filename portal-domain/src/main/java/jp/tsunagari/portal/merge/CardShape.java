package jp.tsunagari.portal.merge;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a kind of card consists of.
 *
 * @param fields in the order in which people read them
 * @param build makes a card of the elements of its fields
 */
public record CardShape<C>(List<CardField<C, ?>> fields, Function<FieldValues<C>, C> build) {

    public CardShape {
        fields = List.copyOf(fields);
    }

    /** The field of this name; empty for one that cards had once and have no more. */
    public Optional<CardField<C, ?>> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    /** The names of the fields that differ in content, in their order; line numbers are no content. */
    public List<String> changedFields(C before, C after) {
        return fields.stream()
                .filter(field -> differs(field, before, after))
                .map(CardField::name)
                .toList();
    }

    /**
     * A card with one field as another card has it.
     *
     * @param name of the field
     * @throws IllegalArgumentException if the shape has no such field
     */
    public C withField(C card, String name, C other) {
        if (field(name).isEmpty()) {
            throw new IllegalArgumentException("no field " + name);
        }
        FieldValues<C> values = new FieldValues<>();
        for (CardField<C, ?> field : fields) {
            copy(field, field.name().equals(name) ? other : card, values);
        }
        return build.apply(values);
    }

    /**
     * A card with this text as the only element of a field.
     *
     * @param name of a field whose elements are texts
     */
    public C withText(C card, String name, String text) {
        FieldValues<C> values = new FieldValues<>();
        for (CardField<C, ?> field : fields) {
            if (field.name().equals(name)) {
                put(field, text, values);
            } else {
                copy(field, card, values);
            }
        }
        return build.apply(values);
    }

    @SuppressWarnings("unchecked") // the elements of the field are texts
    private static <C, V> void put(CardField<C, V> field, String text, FieldValues<C> values) {
        values.put(field, List.of((V) text));
    }

    private static <C, V> void copy(CardField<C, V> field, C card, FieldValues<C> values) {
        values.put(field, field.read().apply(card));
    }

    private static <C, V> boolean differs(CardField<C, V> field, C before, C after) {
        return !contents(field, before).equals(contents(field, after));
    }

    private static <C, V> List<V> contents(CardField<C, V> field, C card) {
        return field.read().apply(card).stream().map(field.likeness().content()).toList();
    }
}
