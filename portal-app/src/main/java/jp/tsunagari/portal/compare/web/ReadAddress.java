package jp.tsunagari.portal.compare.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.tsunagari.portal.compare.web.CompareAddress.Pair;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * An address as it came in, and what of it could not be used.
 *
 * @param unreadable values that are no id, no pair of those shown, or no known setting, as {@code name=value}
 * @param repeated ids that were given more than once
 */
record ReadAddress(CompareAddress address, List<String> unreadable, Set<Long> repeated) {

    private static final String ONLY_DIFFERENCES = "diff";
    private static final int LONGEST_WORDS = 200;

    ReadAddress {
        unreadable = List.copyOf(unreadable);
        repeated = Set.copyOf(repeated);
    }

    static ReadAddress of(MultiValueMap<String, String> parameters) {
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
        return new ReadAddress(address, unreadable, repeated);
    }

    private static @Nullable Pair pair(List<String> values, Set<Long> ids, List<String> unreadable) {
        if (values.isEmpty()) {
            return null;
        }
        List<Long> shown = ids.stream().limit(CompareAddress.LARGEST).toList();
        List<Long> pair = values.stream()
                .map(ReadAddress::id)
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
        return words.substring(0, Math.min(LONGEST_WORDS, words.length()));
    }
}
