package jp.tsunagari.portal.merge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The merge of one field: its elements in their three states, and the order in which they belong. */
final class FieldMerge<C, V> {

    private static final int NONE = -1;

    private final List<MergeItem<C, V>> items = new ArrayList<>();
    private final List<MergeItem<C, V>> incomingOrder;
    private final List<MergeItem<C, V>> currentOrder;
    private final boolean currentWasReordered;

    FieldMerge(CardField<C, V> field, C base, C incoming, C current) {
        List<V> bases = field.read().apply(base);
        List<V> incomings = field.read().apply(incoming);
        List<V> currents = field.read().apply(current);
        int[] incomingOfBase = Matching.partners(bases, incomings, field.likeness());
        int[] currentOfBase = Matching.partners(bases, currents, field.likeness());
        List<@Nullable MergeItem<C, V>> byIncoming = nulls(incomings.size());
        List<@Nullable MergeItem<C, V>> byCurrent = nulls(currents.size());
        for (int b = 0; b < bases.size(); b++) {
            add(
                    field,
                    "b" + b,
                    bases.get(b),
                    incomings,
                    incomingOfBase[b],
                    byIncoming,
                    currents,
                    currentOfBase[b],
                    byCurrent);
        }
        List<Integer> newIncoming = empty(byIncoming);
        List<Integer> newCurrent = empty(byCurrent);
        int[] currentOfNew = Matching.partners(
                newIncoming.stream().map(incomings::get).toList(),
                newCurrent.stream().map(currents::get).toList(),
                field.likeness());
        for (int i = 0; i < newIncoming.size(); i++) {
            int partner = currentOfNew[i] == NONE ? NONE : newCurrent.get(currentOfNew[i]);
            add(
                    field,
                    "i" + newIncoming.get(i),
                    null,
                    incomings,
                    newIncoming.get(i),
                    byIncoming,
                    currents,
                    partner,
                    byCurrent);
        }
        for (int c : empty(byCurrent)) {
            add(field, "c" + c, null, incomings, NONE, byIncoming, currents, c, byCurrent);
        }
        incomingOrder = List.copyOf(present(byIncoming));
        currentOrder = List.copyOf(present(byCurrent));
        currentWasReordered = !ascends(currentOfBase);
    }

    private void add(
            CardField<C, V> field,
            String place,
            @Nullable V base,
            List<V> incomings,
            int incoming,
            List<@Nullable MergeItem<C, V>> byIncoming,
            List<V> currents,
            int current,
            List<@Nullable MergeItem<C, V>> byCurrent) {
        MergeItem<C, V> item = MergeItem.of(
                field.single() ? field.name() : field.name() + ":" + place,
                field,
                base,
                incoming == NONE ? null : incomings.get(incoming),
                current == NONE ? null : currents.get(current));
        items.add(item);
        if (incoming != NONE) {
            byIncoming.set(incoming, item);
        }
        if (current != NONE) {
            byCurrent.set(current, item);
        }
    }

    List<MergeItem<C, V>> items() {
        return items;
    }

    /** Whether the elements are the same and only their order came in new. */
    boolean takesNewOrder() {
        List<MergeItem<C, V>> common =
                currentOrder.stream().filter(incomingOrder::contains).toList();
        return !currentWasReordered
                && !common.equals(
                        incomingOrder.stream().filter(common::contains).toList());
    }

    /** The elements that remain, in the order of the catalogue, or in the new order where only that one is new. */
    List<V> result(Function<String, MergeChoice> choices, Map<String, Object> typed) {
        List<MergeItem<C, V>> first = currentWasReordered ? currentOrder : incomingOrder;
        List<MergeItem<C, V>> second = currentWasReordered ? incomingOrder : currentOrder;
        List<V> result = new ArrayList<>();
        for (MergeItem<C, V> item : woven(first, second)) {
            V decided = decided(item, choices, typed);
            if (decided != null) {
                result.add(decided);
            }
        }
        return result;
    }

    @SuppressWarnings("unchecked") // whoever typed it for this item typed an element of its field
    private @Nullable V decided(
            MergeItem<C, V> item, Function<String, MergeChoice> choices, Map<String, Object> typed) {
        return typed.containsKey(item.key()) ? (V) typed.get(item.key()) : item.decided(choices.apply(item.key()));
    }

    /** The first list, and each element that only the second has behind the one that it follows there. */
    private static <T> List<T> woven(List<T> first, List<T> second) {
        List<T> woven = new ArrayList<>(first);
        Set<T> there = new HashSet<>(first);
        int place = 0;
        for (T element : second) {
            if (there.contains(element)) {
                place = woven.indexOf(element) + 1;
            } else {
                woven.add(place++, element);
            }
        }
        return woven;
    }

    private static boolean ascends(int[] places) {
        int[] found = Arrays.stream(places).filter(place -> place != NONE).toArray();
        for (int i = 1; i < found.length; i++) {
            if (found[i] < found[i - 1]) {
                return false;
            }
        }
        return true;
    }

    private static <T> List<@Nullable T> nulls(int size) {
        List<@Nullable T> list = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            list.add(null);
        }
        return list;
    }

    private static <T> List<Integer> empty(List<@Nullable T> list) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i) == null) {
                places.add(i);
            }
        }
        return places;
    }

    private static <T> List<T> present(List<@Nullable T> list) {
        List<T> present = new ArrayList<>();
        for (T element : list) {
            if (element != null) {
                present.add(element);
            }
        }
        return present;
    }
}
