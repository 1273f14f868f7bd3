package jp.tsunagari.portal.search.query;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.List;
import java.util.Set;
import jp.tsunagari.portal.shared.ClasspathCsv;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Component;

/** Words that say little in a search of a catalogue of initiatives: of asking (教える), empty ones (人, 支援, 取組). */
@Component
class WeakWords {

    private static final String JOINING = "joining";

    private final Set<String> words;
    private final Set<String> joining;
    private final SpellingVariants spellings;

    WeakWords(SpellingVariants spellings) {
        this.spellings = spellings;
        List<CSVRecord> rows = new ClasspathCsv(WeakWords.class, "weak-words.csv").rows();
        this.words = keys(rows, false);
        this.joining = keys(rows, true);
    }

    private Set<String> keys(List<CSVRecord> rows, boolean joins) {
        return rows.stream()
                .filter(row -> row.get("kind").equals(JOINING) == joins)
                .map(row -> spellings.key(row.get("word")))
                .collect(toUnmodifiableSet());
    }

    /** @param word as typed, or a verb as the dictionary lists it */
    boolean has(String word) {
        return words.contains(spellings.key(word));
    }

    /** Whether a word of another language only joins others, as particles do in Japanese: for, in, the. */
    boolean joins(String word) {
        return joining.contains(spellings.key(word));
    }
}
