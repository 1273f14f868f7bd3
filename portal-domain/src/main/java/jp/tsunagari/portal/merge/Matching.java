package jp.tsunagari.portal.merge;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.function.Function;

/** Which element of one list is which of another: by the strictest key that finds a partner, then by likeness. */
final class Matching {

    private static final int NONE = -1;

    private Matching() {}

    /** For each element on the left its partner's place on the right, or -1. No element has two partners. */
    static <V> int[] partners(List<V> left, List<V> right, ElementLikeness<V> likeness) {
        int[] partners = new int[left.size()];
        Arrays.fill(partners, NONE);
        boolean[] taken = new boolean[right.size()];
        for (Function<V, Object> key : likeness.keys()) {
            pairByKey(left, right, key, partners, taken);
        }
        if (likeness.enough() <= 1) {
            pairByLikeness(left, right, likeness, partners, taken);
        }
        return partners;
    }

    private static <V> void pairByKey(
            List<V> left, List<V> right, Function<V, Object> key, int[] partners, boolean[] taken) {
        Map<Object, Queue<Integer>> free = new HashMap<>();
        for (int r = 0; r < right.size(); r++) {
            if (!taken[r]) {
                free.computeIfAbsent(key.apply(right.get(r)), any -> new ArrayDeque<>())
                        .add(r);
            }
        }
        for (int l = 0; l < left.size() && !free.isEmpty(); l++) {
            if (partners[l] == NONE) {
                Queue<Integer> places = free.get(key.apply(left.get(l)));
                Integer place = places == null ? null : places.poll();
                if (place != null) {
                    partners[l] = place;
                    taken[place] = true;
                }
            }
        }
    }

    private static <V> void pairByLikeness(
            List<V> left, List<V> right, ElementLikeness<V> likeness, int[] partners, boolean[] taken) {
        List<Pair> pairs = new ArrayList<>();
        for (int l = 0; l < left.size(); l++) {
            for (int r = 0; r < right.size(); r++) {
                if (partners[l] == NONE && !taken[r]) {
                    double measure = likeness.measure().applyAsDouble(left.get(l), right.get(r));
                    if (measure >= likeness.enough()) {
                        pairs.add(new Pair(l, r, measure));
                    }
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::measure).reversed());
        for (Pair pair : pairs) {
            if (partners[pair.left] == NONE && !taken[pair.right]) {
                partners[pair.left] = pair.right;
                taken[pair.right] = true;
            }
        }
    }

    private record Pair(int left, int right, double measure) {}
}
