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
        Side<C, V> theirs = new Side<>(field, bases, field.read().apply(incoming));
        Side<C, V> ours = new Side<>(field, bases, field.read().apply(current));
        for (int b = 0; b < bases.size(); b++) {
            add(field, "b" + b, bases.get(b), theirs.at(theirs.ofBase[b]), ours.at(ours.ofBase[b]));
        }
        List<Integer> newIncoming = theirs.free();
        List<Integer> newCurrent = ours.free();
        int[] currentOfNew = Matching.partners(
                newIncoming.stream().map(theirs.elements::get).toList(),
                newCurrent.stream().map(ours.elements::get).toList(),
                field.likeness());
        for (int i = 0; i < newIncoming.size(); i++) {
            int partner = currentOfNew[i] == NONE ? NONE : newCurrent.get(currentOfNew[i]);
            add(field, "i" + newIncoming.get(i), null, theirs.at(newIncoming.get(i)), ours.at(partner));
        }
        for (int c : ours.free()) {
            add(field, "c" + c, null, theirs.at(NONE), ours.at(c));
        }
        incomingOrder = theirs.order();
        currentOrder = ours.order();
        // Without a base no one knows whose order is the newer one, and that of the catalogue stays.
        currentWasReordered = bases.isEmpty() || !ascends(ours.ofBase);
    }

    private void add(CardField<C, V> field, String place, @Nullable V base, Place<C, V> theirs, Place<C, V> ours) {
        String key = field.single() ? field.name() : field.name() + ":" + place;
        MergeItem<C, V> item = MergeItem.of(key, field, base, theirs.element(), ours.element());
        items.add(item);
        theirs.take(item);
        ours.take(item);
    }

    /** The elements of one side, what each is among those of the base, and the item that each becomes part of. */
    private static final class Side<C, V> {

        private final List<V> elements;
        private final int[] ofBase;
        private final List<@Nullable MergeItem<C, V>> items;

        Side(CardField<C, V> field, List<V> bases, List<V> elements) {
            this.elements = elements;
            this.ofBase = Matching.partners(bases, elements, field.likeness());
            this.items = nulls(elements.size());
        }

        Place<C, V> at(int index) {
            return new Place<>(this, index);
        }

        /** The places of the elements that are in no item yet. */
        List<Integer> free() {
            return empty(items);
        }

        List<MergeItem<C, V>> order() {
            return List.copyOf(present(items));
        }
    }

    /** A place on one side, which may be none. */
    private record Place<C, V>(Side<C, V> side, int index) {

        @Nullable
        V element() {
            return index == NONE ? null : side.elements.get(index);
        }

        void take(MergeItem<C, V> item) {
            if (index != NONE) {
                side.items.set(index, item);
            }
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

    @SuppressWarnings("unchecked") // what is typed for an item is an element of its field
    private @Nullable V decided(
            MergeItem<C, V> item, Function<String, MergeChoice> choices, Map<String, Object> typed) {
        return typed.containsKey(item.key()) ? (V) typed.get(item.key()) : item.decided(choices.apply(item.key()));
    }

    /** The first list, and each element that only the second has after the one that it follows there. */
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
