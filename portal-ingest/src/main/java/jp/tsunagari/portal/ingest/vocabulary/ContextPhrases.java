package jp.tsunagari.portal.ingest.vocabulary;

import java.util.HashMap;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.commons.csv.CSVRecord;

/** The phrases of one {@link ContextKind}, each with its reach. */
final class ContextPhrases {

    private final Lexicon<Integer> reaches;
    private final int farthest;

    ContextPhrases(Iterable<CSVRecord> rows, Folding folding) {
        Map<String, Integer> byPhrase = new HashMap<>();
        rows.forEach(
                row -> byPhrase.put(folding.fold(row.get("phrase")).toString(), Integer.valueOf(row.get("reach"))));
        this.reaches = new Lexicon<>(byPhrase);
        this.farthest =
                byPhrase.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    /** Where the first phrase ends that begins at {@code from} or behind, as far from {@code origin} as it may be. */
    OptionalInt endOfFirst(CharSequence text, int from, int origin) {
        int last = Math.min(text.length() - 1, origin + farthest);
        for (int i = from; i <= last; i++) {
            Optional<Entry<String, Integer>> found = reaches.longestAt(text, i);
            if (found.isPresent() && i - origin <= found.get().getValue()) {
                return OptionalInt.of(i + found.get().getKey().length());
            }
        }
        return OptionalInt.empty();
    }

    /** Whether a phrase begins at {@code from} or behind, within its reach. */
    boolean follows(CharSequence text, int from) {
        return endOfFirst(text, from, from).isPresent();
    }

    /** Where the last phrase of the text begins; -1 when there is none. */
    int lastStart(CharSequence text) {
        for (int i = text.length() - 1; i >= 0; i--) {
            if (reaches.longestAt(text, i).isPresent()) {
                return i;
            }
        }
        return -1;
    }
}
