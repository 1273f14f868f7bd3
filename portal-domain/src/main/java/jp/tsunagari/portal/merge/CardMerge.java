package jp.tsunagari.portal.merge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A three-way merge of two states of a card that began from one base, for each field and each element by itself: what only
 * one side has changed is taken from that side, and what both have changed is a conflict.
 *
 * @param <C> the card
 */
public final class CardMerge<C> {

    private final CardShape<C> shape;
    private final Map<String, FieldMerge<C, ?>> merges = new LinkedHashMap<>();
    private final List<MergeItem<C, ?>> items = new ArrayList<>();

    private CardMerge(CardShape<C> shape, C base, C incoming, C current) {
        this.shape = shape;
        for (CardField<C, ?> field : shape.fields()) {
            FieldMerge<C, ?> merge = new FieldMerge<>(field, base, incoming, current);
            merges.put(field.name(), merge);
            items.addAll(merge.items());
        }
    }

    /**
     * @param base what both began from
     * @param incoming what is to be brought in: a form that was sent, or a new reading of a document
     * @param current what the catalogue has now
     */
    public static <C> CardMerge<C> of(CardShape<C> shape, C base, C incoming, C current) {
        return new CardMerge<>(shape, base, incoming, current);
    }

    /** All things of the card in the order of its fields, those included that no one changed. */
    public List<MergeItem<C, ?>> items() {
        return List.copyOf(items);
    }

    /** The things that both sides have changed, each otherwise. */
    public List<MergeItem<C, ?>> conflicts() {
        return items.stream()
                .filter(item -> item.verdict() == MergeVerdict.CONFLICT)
                .toList();
    }

    /** The names of the fields in which nothing but the order of the elements came in new. */
    public List<String> reordered() {
        return merges.entrySet().stream()
                .filter(merge -> merge.getValue().takesNewOrder())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The merged card by the rule alone; in a conflict the catalogue stays as it is. */
    public C proposed() {
        return decided(key -> MergeChoice.AS_PROPOSED, Map.of());
    }

    /**
     * The merged card as a user has decided.
     *
     * @param choices the choice for the key of an item
     * @param typed what a user typed for an item instead of all three states, by its key; an element of its field
     */
    public C decided(Function<String, MergeChoice> choices, Map<String, Object> typed) {
        FieldValues<C> values = new FieldValues<>();
        for (CardField<C, ?> field : shape.fields()) {
            put(field, values, choices, typed);
        }
        return shape.build().apply(values);
    }

    @SuppressWarnings("unchecked") // the merge of a field was made of that field
    private <V> void put(
            CardField<C, V> field,
            FieldValues<C> values,
            Function<String, MergeChoice> choices,
            Map<String, Object> typed) {
        FieldMerge<C, V> merge = (FieldMerge<C, V>) merges.get(field.name());
        if (merge == null) {
            throw new IllegalStateException("no merge of " + field.name());
        }
        values.put(field, merge.result(choices, typed));
    }
}
