package jp.tsunagari.portal.search;

import static java.util.stream.Collectors.toMap;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What is ticked: an initiative must have one of the chosen values in every facet that has a choice.
 *
 * @param chosen codes by facet, in the order in which they were chosen; a facet without a choice is not in it
 * @param mainOnly whether only the terms count that an initiative is about, and not those that it has besides
 */
public record Filters(Map<Facet, Set<String>> chosen, boolean mainOnly) {

    public static final Filters NONE = new Filters(Map.of());

    /** Terms of whatever role count. */
    public Filters(Map<Facet, Set<String>> chosen) {
        this(chosen, false);
    }

    public Filters {
        Map<Facet, Set<String>> copy = new EnumMap<>(Facet.class);
        chosen.forEach((facet, codes) -> {
            if (!codes.isEmpty()) {
                copy.put(facet, Collections.unmodifiableSet(new LinkedHashSet<>(codes)));
            }
        });
        chosen = Collections.unmodifiableMap(copy);
    }

    /** The chosen values of one facet; empty when there is no choice. */
    public Set<String> of(Facet facet) {
        return chosen.getOrDefault(facet, Set.of());
    }

    /** The same choice, with or without the terms that an initiative has besides. */
    public Filters mainOnly(boolean other) {
        return new Filters(chosen, other);
    }

    public boolean isEmpty() {
        return chosen.isEmpty();
    }

    public boolean has(Facet facet, String code) {
        return of(facet).contains(code);
    }

    /** These filters and one more. */
    public Filters with(Facet facet, String code) {
        return changed(facet, codes -> {
            codes.add(code);
            return codes;
        });
    }

    /** These filters without one. */
    public Filters without(Facet facet, String code) {
        return changed(facet, codes -> {
            codes.remove(code);
            return codes;
        });
    }

    /** These filters with exactly these values chosen in one facet; none means that it is set aside. */
    public Filters only(Facet facet, Set<String> codes) {
        return changed(facet, before -> codes);
    }

    /** Every choice, as facet and code. */
    public List<Choice> choices() {
        return chosen.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(code -> new Choice(entry.getKey(), code)))
                .toList();
    }

    private Filters changed(Facet facet, UnaryOperator<Set<String>> change) {
        Map<Facet, Set<String>> copy =
                chosen.entrySet().stream().collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
        copy.put(facet, change.apply(new LinkedHashSet<>(of(facet))));
        return new Filters(copy, mainOnly);
    }

    /** One ticked value. */
    public record Choice(Facet facet, String code) {}
}
