package jp.tsunagari.portal.ingest.outcome;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.tsunagari.portal.shared.ClasspathCsv;
import org.apache.commons.csv.CSVRecord;

/** The table of counters. A counter that the dictionary knows and the table does not is a plain measure. */
final class Counters {

    private static final ClasspathCsv TABLE = new ClasspathCsv(Counters.class, "counters.csv");

    private final Map<String, Counter> bySurface;
    private final int longest;

    Counters() {
        this.bySurface = TABLE.rows().stream()
                .map(Counters::counter)
                .collect(Collectors.toUnmodifiableMap(Counter::surface, Function.identity()));
        this.longest =
                bySurface.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    private static Counter counter(CSVRecord row) {
        String when = row.get("when");
        return new Counter(
                row.get("counter"),
                UnitFamily.valueOf(row.get("family").toUpperCase(Locale.ROOT)),
                when.isEmpty() ? Condition.ALWAYS : Condition.valueOf(when.toUpperCase(Locale.ROOT)));
    }

    /** The counter of a number; a single space may stand between them. */
    Optional<Counter> behind(Sentence sentence, Numeral numeral) {
        return at(sentence, skipSpace(sentence, numeral.end()));
    }

    /** Position behind the counter of a number. */
    static int endOf(Sentence sentence, Numeral numeral, Counter counter) {
        return skipSpace(sentence, numeral.end()) + counter.surface().length();
    }

    private static int skipSpace(Sentence sentence, int position) {
        return sentence.startsWith(" ", position) ? position + 1 : position;
    }

    /** The longest counter that begins at a position and ends with a word. */
    private Optional<Counter> at(Sentence sentence, int position) {
        if (position >= sentence.length() || !sentence.isWordStart(position)) {
            return Optional.empty();
        }
        for (int length = Math.min(longest, sentence.length() - position); length > 0; length--) {
            String surface = sentence.between(position, position + length);
            Counter counter = bySurface.get(surface.toLowerCase(Locale.ROOT));
            if (counter != null && sentence.isWordEnd(position + length)) {
                return Optional.of(new Counter(surface, counter.family(), counter.condition()));
            }
        }
        return sentence.wordFrom(position)
                .filter(word -> word.is("名詞-接尾-助数詞") && isDigit(sentence, position - 1))
                .map(word -> new Counter(word.surface(), UnitFamily.MEASURE, Condition.ALWAYS));
    }

    private static boolean isDigit(Sentence sentence, int position) {
        return position >= 0
                && sentence.text().charAt(position) >= '0'
                && sentence.text().charAt(position) <= '9';
    }
}
