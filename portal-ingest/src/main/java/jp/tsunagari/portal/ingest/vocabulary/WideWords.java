package jp.tsunagari.portal.ingest.vocabulary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.tsunagari.portal.shared.ClasspathCsv;
import org.apache.commons.csv.CSVRecord;

/**
 * Wide words that mean what a narrower word beside them says: the mothers of single-parent families are no families in
 * general.
 */
final class WideWords {

    static final ClasspathCsv TABLE = new ClasspathCsv(WideWords.class, "wide-words.csv");

    private final Map<String, List<WideWord>> byPhrase = new HashMap<>();

    WideWords(Spellings spellings) {
        for (CSVRecord row : TABLE.rows()) {
            byPhrase.computeIfAbsent(spellings.fold(row.get("phrase")).toString(), phrase -> new ArrayList<>())
                    .add(new WideWord(
                            row.get("code"), Set.of(row.get("hidden_by").split("\\|"))));
        }
    }

    /** Of the codes that a cue names, those that no other code of the same statement makes needless. */
    List<String> left(String cue, List<String> codes, Set<String> beside) {
        List<WideWord> wide = byPhrase.getOrDefault(cue, List.of());
        return wide.isEmpty()
                ? codes
                : codes.stream()
                        .filter(code -> wide.stream().noneMatch(word -> word.hides(code, beside)))
                        .toList();
    }

    private record WideWord(String code, Set<String> hiddenBy) {

        boolean hides(String other, Set<String> beside) {
            return code.equals(other) && beside.stream().anyMatch(hiddenBy::contains);
        }
    }
}
