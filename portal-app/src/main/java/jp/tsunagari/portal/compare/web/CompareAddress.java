package jp.tsunagari.portal.compare.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.tsunagari.portal.compare.web.CompareAddress.Pair;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the address of a comparison says, which is all there is to one. Ids, as in a shortlist.
 *
 * @param ids in order, each once; those beyond {@link #MAX_SHOWN} wait for a place
 * @param pair the two that a narrow screen shows, as asked for; null for the first two
 * @param onlyDifferences whether rows in which all say the same are left out
 * @param exchanged the one that another is being looked for to take its place, null for none
 * @param words what is being looked for, empty for nothing
 */
record CompareAddress(
        List<Long> ids,
        @Nullable Pair pair,
        boolean onlyDifferences,
        @Nullable Long exchanged,
        String words) {

    /** Initiatives side by side, at most. */
    static final int MAX_SHOWN = 4;

    /** Initiatives that can be compared, at least. */
    static final int MIN_COMPARED = 2;

    private static final String PATH = "/compare";

    CompareAddress {
        ids = List.copyOf(ids);
    }

    /** Those that are shown side by side. */
    List<Long> shown() {
        return ids.subList(0, Math.min(MAX_SHOWN, ids.size()));
    }

    /** Those for which there is no place. */
    List<Long> waiting() {
        return ids.subList(Math.min(MAX_SHOWN, ids.size()), ids.size());
    }

    public boolean isFull() {
        return ids.size() >= MAX_SHOWN;
    }

    boolean isComparable() {
        return ids.size() >= MIN_COMPARED;
    }

    /** Whether a narrow screen shows this one. */
    boolean isInPair(long id) {
        return paired().contains(id);
    }

    /** The two that a narrow screen shows, fewer when there are fewer. */
    public List<Long> paired() {
        return pair == null
                ? shown().subList(0, Math.min(MIN_COMPARED, ids.size()))
                : shown().stream().filter(pair::has).toList();
    }

    /** The same with one moved by a place, to the left with -1 and to the right with 1; null where there is no place. */
    @Nullable
    String moved(long id, int by) {
        int from = ids.indexOf(id);
        int to = from + by;
        if (to < 0 || to >= shown().size()) {
            return null;
        }
        List<Long> moved = new ArrayList<>(ids);
        Collections.swap(moved, from, to);
        return of(moved).build();
    }

    /** The same without one. */
    public String without(long id) {
        List<Long> fewer = new ArrayList<>(ids);
        fewer.remove(id);
        return of(fewer).build();
    }

    /** The same with one more, after the others. */
    String with(long id) {
        List<Long> more = new ArrayList<>(ids);
        more.remove(id);
        more.add(id);
        return of(more).build();
    }

    /** The same with another in the place of one; two of the list change places. */
    String exchanged(long old, long other) {
        List<Long> exchanged = new ArrayList<>(ids);
        Collections.replaceAll(exchanged, other, old);
        exchanged.set(ids.indexOf(old), other);
        return of(ids.contains(other)
                        ? exchanged
                        : exchanged.stream().distinct().toList())
                .build();
    }

    /** The same, looking for another to take the place of this one. */
    String exchanging(long id) {
        return new CompareAddress(ids, pair, onlyDifferences, id, "").build() + "#more";
    }

    /** The same, looking for nothing. */
    public String settled() {
        return of(ids).build();
    }

    /** The same with all rows, or only with those that differ. */
    public String onlyDifferences(boolean only) {
        return new CompareAddress(ids, pair, only, null, "").build();
    }

    /** What is shown, as a file. */
    public String file(String ending) {
        return new CompareAddress(shown(), null, onlyDifferences, null, "")
                .builder(PATH + "." + ending)
                .toUriString();
    }

    /** The same with only those ids that mean something. */
    CompareAddress onlyKnown(Set<Long> known) {
        Pair knownPair = pair != null && known.contains(pair.one()) && known.contains(pair.other()) ? pair : null;
        Long knownExchanged = exchanged != null && known.contains(exchanged) ? exchanged : null;
        return new CompareAddress(
                ids.stream().filter(known::contains).toList(), knownPair, onlyDifferences, knownExchanged, words);
    }

    private CompareAddress of(List<Long> others) {
        List<Long> shown = others.subList(0, Math.min(MAX_SHOWN, others.size()));
        Pair kept = pair != null && shown.contains(pair.one()) && shown.contains(pair.other()) ? pair : null;
        return new CompareAddress(others, kept, onlyDifferences, null, "");
    }

    private String build() {
        return builder(PATH).toUriString();
    }

    private UriComponentsBuilder builder(String path) {
        UriComponentsBuilder builder = UriComponentsBuilder.fromPath(path);
        ids.forEach(id -> builder.queryParam("id", id));
        if (pair != null) {
            builder.queryParam("pair", pair.one(), pair.other());
        }
        if (onlyDifferences) {
            builder.queryParam("only", "diff");
        }
        if (exchanged != null) {
            builder.queryParam("swap", exchanged);
        }
        return builder;
    }

    /** Two of those shown. */
    record Pair(long one, long other) {

        boolean has(long id) {
            return one == id || other == id;
        }
    }

    /**
     * An address as it came in, and what of it could not be used.
     *
     * @param unreadable values that are no id, no pair of those shown, or no known setting, as {@code name=value}
     * @param repeated ids that were given more than once
     */
    record Reading(CompareAddress address, List<String> unreadable, Set<Long> repeated) {

        private static final String ONLY_DIFFERENCES = "diff";
        private static final int MAX_WORDS_LENGTH = 200;

        Reading {
            unreadable = List.copyOf(unreadable);
            repeated = Set.copyOf(repeated);
        }

        static Reading of(MultiValueMap<String, String> parameters) {
            Set<Long> ids = new LinkedHashSet<>();
            Set<Long> repeated = new LinkedHashSet<>();
            List<String> unreadable = new ArrayList<>();
            for (String value : parameters.getOrDefault("id", List.of())) {
                Optional<Long> id = id(value);
                if (id.isEmpty()) {
                    unreadable.add("id=" + value);
                } else if (!ids.add(id.get())) {
                    repeated.add(id.get());
                }
            }
            String only = parameters.getFirst("only");
            if (only != null && !only.equals(ONLY_DIFFERENCES)) {
                unreadable.add("only=" + only);
            }
            CompareAddress address = new CompareAddress(
                    List.copyOf(ids),
                    pair(parameters.getOrDefault("pair", List.of()), ids, unreadable),
                    ONLY_DIFFERENCES.equals(only),
                    exchanged(parameters.getFirst("swap"), ids, unreadable),
                    words(parameters.getFirst("q")));
            return new Reading(address, unreadable, repeated);
        }

        private static @Nullable Pair pair(List<String> values, Set<Long> ids, List<String> unreadable) {
            if (values.isEmpty()) {
                return null;
            }
            List<Long> shown = ids.stream().limit(CompareAddress.MAX_SHOWN).toList();
            List<Long> pair = values.stream()
                    .map(Reading::id)
                    .flatMap(Optional::stream)
                    .filter(shown::contains)
                    .distinct()
                    .toList();
            if (values.size() != 2 || pair.size() != 2) {
                unreadable.add("pair=" + String.join("&pair=", values));
                return null;
            }
            return new Pair(pair.get(0), pair.get(1));
        }

        private static @Nullable Long exchanged(@Nullable String value, Set<Long> ids, List<String> unreadable) {
            if (value == null) {
                return null;
            }
            Optional<Long> id = id(value).filter(ids::contains);
            if (id.isEmpty()) {
                unreadable.add("swap=" + value);
            }
            return id.orElse(null);
        }

        private static Optional<Long> id(String value) {
            return value.matches("[1-9][0-9]{0,17}") ? Optional.of(Long.valueOf(value)) : Optional.empty();
        }

        private static String words(@Nullable String typed) {
            String words = typed == null ? "" : typed.strip();
            return words.substring(0, Math.min(MAX_WORDS_LENGTH, words.length()));
        }
    }
}
