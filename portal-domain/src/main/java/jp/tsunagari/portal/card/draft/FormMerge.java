package jp.tsunagari.portal.card.draft;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.tsunagari.portal.text.Similarity;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Two states of a form that began from one base, merged by field, and in lists of rows by row and field. A form is JSON: a
 * map of texts, lists of codes, and lists of rows that are maps of texts. Nothing typed is dropped: a row that one side
 * removed and the other changed stays.
 */
public final class FormMerge {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** Rows that are less alike than this are different rows. */
    private static final double ALIKE = 0.3;

    private static final int NONE = -1;

    /**
     * A text that both sides have changed, each otherwise.
     *
     * @param key the same whenever the same three states are merged
     * @param field as the form names it
     * @param part name of the text in a row of that field; empty for a text of the form itself
     */
    public record Conflict(String key, String field, String part, String base, String mine, String theirs) {}

    private final Map<String, String> decisions;
    private final boolean mineUndecided;
    private final List<Conflict> conflicts = new ArrayList<>();
    private final Map<String, Object> merged = new LinkedHashMap<>();

    private FormMerge(Map<String, String> decisions, boolean mineUndecided) {
        this.decisions = Map.copyOf(decisions);
        this.mineUndecided = mineUndecided;
    }

    /**
     * @param base JSON of what both began from
     * @param mine JSON of what comes in
     * @param theirs JSON of what is there
     */
    public static FormMerge of(String base, String mine, String theirs) {
        return of(base, mine, theirs, Map.of(), false);
    }

    /**
     * As above, with texts that were chosen.
     *
     * @param decisions the text for each key of a conflict that was decided
     * @param mineUndecided whether the merged form has my text where nothing was decided, else theirs
     */
    public static FormMerge of(
            String base, String mine, String theirs, Map<String, String> decisions, boolean mineUndecided) {
        FormMerge merge = new FormMerge(decisions, mineUndecided);
        Map<?, ?> left = MAPPER.readValue(base, Map.class);
        Map<?, ?> one = MAPPER.readValue(mine, Map.class);
        Map<?, ?> other = MAPPER.readValue(theirs, Map.class);
        one.keySet().forEach(key -> {
            String field = key.toString();
            merge.merged.put(field, merge.value(field, left.get(field), one.get(field), other.get(field)));
        });
        return merge;
    }

    /** Those that were not decided. */
    public List<Conflict> conflicts() {
        return List.copyOf(conflicts);
    }

    /** JSON of the merged form. */
    public String merged() {
        return MAPPER.writeValueAsString(merged);
    }

    /** Whether two forms say the same, however their JSON is written. */
    public static boolean same(String one, String other) {
        return MAPPER.readTree(one).equals(MAPPER.readTree(other));
    }

    private @Nullable Object value(
            String field, @Nullable Object base, @Nullable Object mine, @Nullable Object theirs) {
        if (Objects.equals(mine, theirs) || Objects.equals(mine, base)) {
            return theirs;
        }
        if (Objects.equals(theirs, base)) {
            return mine;
        }
        if (mine instanceof List<?> some && theirs instanceof List<?> others) {
            List<?> before = base instanceof List<?> list ? list : List.of();
            boolean rows = Stream.of(before, some, others).flatMap(List::stream).anyMatch(Map.class::isInstance);
            return rows ? rows(field, before, some, others) : codes(before, some, others);
        }
        return text(field, new Texts(field, "", said(base), said(mine), said(theirs)));
    }

    private record Texts(String field, String part, String base, String mine, String theirs) {}

    private String text(String key, Texts texts) {
        if (texts.mine.equals(texts.theirs) || texts.mine.equals(texts.base)) {
            return texts.theirs;
        }
        if (texts.theirs.equals(texts.base)) {
            return texts.mine;
        }
        String decided = decisions.get(key);
        if (decided != null) {
            return decided;
        }
        conflicts.add(new Conflict(key, texts.field, texts.part, texts.base, texts.mine, texts.theirs));
        return mineUndecided ? texts.mine : texts.theirs;
    }

    private static String said(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /** A code is in or out; two sides cannot contradict each other about it. */
    private static List<Object> codes(List<?> base, List<?> mine, List<?> theirs) {
        Set<Object> result = new LinkedHashSet<>(theirs);
        mine.stream().filter(code -> !base.contains(code)).forEach(result::add);
        base.stream().filter(code -> !mine.contains(code)).forEach(result::remove);
        return List.copyOf(result);
    }

    private List<Object> rows(String field, List<?> base, List<?> mine, List<?> theirs) {
        Rows incoming = new Rows(base, mine);
        Rows current = new Rows(base, theirs);
        List<@Nullable Object> results = new ArrayList<>();
        int[] resultOfMine = filled(mine.size());
        int[] resultOfTheirs = filled(theirs.size());
        for (int b = 0; b < base.size(); b++) {
            int m = incoming.ofBase[b];
            int t = current.ofBase[b];
            Object row = row(field + ":b" + b, field, base.get(b), at(mine, m), at(theirs, t));
            note(results, row, m, resultOfMine);
            noteAlso(results, row, t, resultOfTheirs);
        }
        for (int m = 0; m < mine.size(); m++) {
            if (resultOfMine[m] == NONE && incoming.isNew(m)) {
                note(results, mine.get(m), m, resultOfMine);
                noteAlso(results, mine.get(m), sameNew(mine.get(m), theirs, current, resultOfTheirs), resultOfTheirs);
            }
        }
        for (int t = 0; t < theirs.size(); t++) {
            if (resultOfTheirs[t] == NONE && current.isNew(t)) {
                note(results, theirs.get(t), t, resultOfTheirs);
            }
        }
        boolean theirOrder = !current.ascends();
        List<Integer> order =
                woven(theirOrder ? resultOfTheirs : resultOfMine, theirOrder ? resultOfMine : resultOfTheirs);
        return order.stream()
                .map(results::get)
                .filter(Objects::nonNull)
                .map(Object.class::cast)
                .toList();
    }

    private static void note(List<@Nullable Object> results, @Nullable Object row, int place, int[] resultOf) {
        results.add(row);
        noteAlso(results, row, place, resultOf);
    }

    private static void noteAlso(List<@Nullable Object> results, @Nullable Object row, int place, int[] resultOf) {
        if (place != NONE && row != null) {
            resultOf[place] = results.size() - 1;
        }
    }

    private static int sameNew(Object row, List<?> theirs, Rows current, int[] resultOfTheirs) {
        for (int t = 0; t < theirs.size(); t++) {
            if (resultOfTheirs[t] == NONE && current.isNew(t) && theirs.get(t).equals(row)) {
                return t;
            }
        }
        return NONE;
    }

    /** Null where both sides, or one side and no word of the other, have removed it. */
    private @Nullable Object row(
            String key, String field, Object base, @Nullable Object mine, @Nullable Object theirs) {
        if (mine == null || theirs == null) {
            Object left = mine == null ? theirs : mine;
            return left == null || left.equals(base) ? null : left;
        }
        if (!(base instanceof Map<?, ?> before)
                || !(mine instanceof Map<?, ?> one)
                || !(theirs instanceof Map<?, ?> other)) {
            return mine.equals(base) ? theirs : mine;
        }
        Map<String, Object> row = new LinkedHashMap<>();
        one.keySet().forEach(name -> {
            String part = name.toString();
            row.put(
                    part,
                    text(
                            key + "." + part,
                            new Texts(
                                    field, part, said(before.get(name)), said(one.get(name)), said(other.get(name)))));
        });
        return row;
    }

    private static @Nullable Object at(List<?> rows, int index) {
        return index == NONE ? null : rows.get(index);
    }

    /** The first order, and each row that only the second has after the one that it follows there. */
    private static List<Integer> woven(int[] first, int[] second) {
        List<Integer> woven = new ArrayList<>();
        for (int row : first) {
            if (row != NONE && !woven.contains(row)) {
                woven.add(row);
            }
        }
        int place = 0;
        for (int row : second) {
            int there = woven.indexOf(row);
            if (there >= 0) {
                place = there + 1;
            } else if (row != NONE) {
                woven.add(place++, row);
            }
        }
        return woven;
    }

    private static int[] filled(int size) {
        int[] places = new int[size];
        Arrays.fill(places, NONE);
        return places;
    }

    /** Which row of one side each row of the base has become. */
    private static final class Rows {

        private final int[] ofBase;
        private final int[] baseOf;

        Rows(List<?> base, List<?> side) {
            ofBase = filled(base.size());
            baseOf = filled(side.size());
            for (int b = 0; b < base.size(); b++) {
                if (b < side.size() && base.get(b).equals(side.get(b))) {
                    join(b, b);
                }
            }
            for (int b = 0; b < base.size(); b++) {
                for (int s = 0; s < side.size() && ofBase[b] == NONE; s++) {
                    if (baseOf[s] == NONE && base.get(b).equals(side.get(s))) {
                        join(b, s);
                    }
                }
            }
            Optional<int[]> next = likest(base, side);
            while (next.isPresent()) {
                join(next.get()[0], next.get()[1]);
                next = likest(base, side);
            }
            if (free(ofBase) == free(baseOf)) {
                joinInOrder();
            }
        }

        private void join(int b, int s) {
            ofBase[b] = s;
            baseOf[s] = b;
        }

        private Optional<int[]> likest(List<?> base, List<?> side) {
            int @Nullable [] found = null;
            double most = ALIKE;
            for (int b = 0; b < base.size(); b++) {
                for (int s = 0; s < side.size() && ofBase[b] == NONE; s++) {
                    double like = baseOf[s] == NONE ? likeness(base.get(b), side.get(s)) : 0;
                    if (like > most) {
                        most = like;
                        found = new int[] {b, s};
                    }
                }
            }
            return Optional.ofNullable(found);
        }

        private static double likeness(Object one, Object other) {
            return Similarity.ofPairs(words(one), words(other));
        }

        private static String words(Object row) {
            return row instanceof Map<?, ?> map
                    ? String.join(
                            "\n", map.values().stream().map(String::valueOf).toList())
                    : "";
        }

        private static long free(int[] places) {
            return Arrays.stream(places).filter(place -> place == NONE).count();
        }

        private void joinInOrder() {
            int s = 0;
            for (int b = 0; b < ofBase.length; b++) {
                if (ofBase[b] == NONE) {
                    while (baseOf[s] != NONE) {
                        s++;
                    }
                    join(b, s);
                }
            }
        }

        boolean isNew(int s) {
            return baseOf[s] == NONE;
        }

        boolean ascends() {
            int last = NONE;
            for (int place : ofBase) {
                if (place != NONE && place < last) {
                    return false;
                }
                last = place == NONE ? last : place;
            }
            return true;
        }
    }
}
