package jp.tsunagari.portal.ingest.vocabulary;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;

/**
 * Words that name one or more terms.
 *
 * @param codes of the terms; empty for a false friend: words that only look like a cue
 * @param places where the words count
 */
record Cue(List<String> codes, Set<Place> places) {

    /** Takes the place of a cue in longer words that mean something else. */
    static final Cue FALSE_FRIEND = new Cue(List.of(), Set.of());

    private static final String EVERYWHERE = "all";

    Cue {
        codes = List.copyOf(codes);
        places = Set.copyOf(places);
    }

    static Cue of(CSVRecord row) {
        return new Cue(List.of(row.get("codes").split("\\|")), places(row.get("counts_in")));
    }

    private static Set<Place> places(String cell) {
        if (cell.equals(EVERYWHERE)) {
            return EnumSet.allOf(Place.class);
        }
        return Set.copyOf(Stream.of(cell.split("\\|")).map(Cue::place).toList());
    }

    private static Place place(String keyword) {
        return Arrays.stream(Place.values())
                .filter(place -> place.keyword().equals(keyword))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no place " + keyword));
    }

    boolean isFalseFriend() {
        return codes.isEmpty();
    }
}
