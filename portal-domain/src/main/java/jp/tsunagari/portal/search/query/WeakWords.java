package jp.tsunagari.portal.search.query;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Set;
import jp.tsunagari.portal.shared.ClasspathCsv;
import org.springframework.stereotype.Component;

/** Words that say little in a search of a catalogue of initiatives: of asking (教える), empty ones (人, 支援, 取組). */
@Component
class WeakWords {

    private final Set<String> words;
    private final SpellingVariants spellings;

    WeakWords(SpellingVariants spellings) {
        this.spellings = spellings;
        this.words = new ClasspathCsv(WeakWords.class, "weak-words.csv")
                .rows().stream().map(row -> spellings.key(row.get("word"))).collect(toUnmodifiableSet());
    }

    /** @param word as typed, or a verb as the dictionary lists it */
    boolean has(String word) {
        return words.contains(spellings.key(word));
    }
}
