package jp.tsunagari.portal.ingest.outcome;

import java.util.Locale;
import java.util.Optional;
import jp.tsunagari.portal.outcome.Precision;
import org.jspecify.annotations.Nullable;

/** Walks back from a number over 約, 計, 延べ, 毎月 and the like. */
final class PrefixReader {

    private final PlacedWords precisionWords;
    private final Periods periods = new Periods();
    private final WordList totals = new WordList("totals.csv");

    PrefixReader(PlacedWords precisionWords) {
        this.precisionWords = precisionWords;
    }

    /** @param limit where the words of the number before end */
    Prefix read(Sentence sentence, int start, int limit) {
        int from = start;
        Precision precision = Precision.EXACT;
        @Nullable String period = null;
        while (true) {
            int position = skipSpaceBack(sentence, from, limit);
            Optional<PlacedWords.Entry> qualifier = precisionWords.endingAt(sentence, position);
            Optional<Periods.Found> found = periods.endingAt(sentence, position);
            Optional<String> total = totals.endingAt(sentence, position);
            int next = qualifier
                    .map(entry -> position - entry.word().length())
                    .or(() -> found.map(Periods.Found::from))
                    .or(() -> total.map(word -> position - word.length()))
                    .orElse(from);
            if (next >= from || next < limit) {
                return new Prefix(from, precision, period);
            }
            from = next;
            if (qualifier.isPresent()) {
                precision = precision(qualifier.get());
            } else if (found.isPresent()) {
                period = found.get().period();
            }
        }
    }

    static Precision precision(PlacedWords.Entry entry) {
        return Precision.valueOf(entry.row().get("precision").toUpperCase(Locale.ROOT));
    }

    private static int skipSpaceBack(Sentence sentence, int position, int limit) {
        return position > limit && sentence.text().charAt(position - 1) == ' ' ? position - 1 : position;
    }
}
