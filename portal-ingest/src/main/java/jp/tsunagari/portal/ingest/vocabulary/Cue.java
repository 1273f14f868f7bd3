package jp.tsunagari.portal.ingest.vocabulary;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Words that name one or more terms.
 *
 * @param places where the words count, by the codes of the terms; none for a false friend: words that only look like a cue
 * @param strength how surely they name them
 */
record Cue(Map<String, Set<EvidencePlace>> places, Strength strength) {

    /** Takes the place of a cue in longer words that mean something else. */
    static final Cue FALSE_FRIEND = new Cue(Map.of(), Strength.CHOSEN);

    private static final String EVERYWHERE = "all";

    Cue {
        places = Map.copyOf(places);
    }

    static Cue of(String code, String countsIn) {
        return new Cue(Map.of(code, places(countsIn)), Strength.CHOSEN);
    }

    static Cue clause(String code, String countsIn) {
        return of(Set.of(code), countsIn, Strength.CLAUSE);
    }

    static Cue of(Set<String> codes, String countsIn, Strength strength) {
        Set<EvidencePlace> places = places(countsIn);
        return new Cue(codes.stream().collect(Collectors.toMap(code -> code, code -> places)), strength);
    }

    /** The same words may name several terms. */
    Cue and(Cue other) {
        Map<String, Set<EvidencePlace>> all = new HashMap<>(places);
        other.places.forEach((code, more) -> all.merge(code, more, (one, two) -> {
            Set<EvidencePlace> both = EnumSet.copyOf(one);
            both.addAll(two);
            return both;
        }));
        return new Cue(all, strength);
    }

    private static Set<EvidencePlace> places(String countsIn) {
        if (countsIn.equals(EVERYWHERE)) {
            return EnumSet.allOf(EvidencePlace.class);
        }
        return Stream.of(countsIn.split("\\|")).flatMap(Cue::placesOf).collect(Collectors.toSet());
    }

    /** What counts in a statement of the activity counts in all running text. */
    private static Stream<EvidencePlace> placesOf(String keyword) {
        List<EvidencePlace> found = Arrays.stream(EvidencePlace.values())
                .filter(place -> place.isRunningText()
                        ? keyword.equals(EvidencePlace.ACTIVITY.keyword())
                        : place.keyword().equals(keyword))
                .toList();
        if (found.isEmpty()) {
            throw new IllegalArgumentException("no place " + keyword);
        }
        return found.stream();
    }

    /** Of the terms that the words name there. */
    List<String> codes(EvidencePlace place) {
        return places.entrySet().stream()
                .filter(entry -> entry.getValue().contains(place))
                .map(Entry::getKey)
                .toList();
    }

    boolean isFalseFriend() {
        return places.isEmpty();
    }

    /** How surely words name a term. */
    enum Strength {
        /** A person chose them for it. */
        CHOSEN,
        /** They are a deed and what it is done with, or what people lack and what they lack it for. */
        CLAUSE,
        /** They name a concept below it. */
        CONCEPT,
        /** They name those who serve, or where: what is said of people who belong there counts. */
        SERVING
    }
}
