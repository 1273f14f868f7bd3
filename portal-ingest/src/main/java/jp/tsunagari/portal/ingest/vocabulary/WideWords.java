package jp.tsunagari.portal.ingest.vocabulary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.tsunagari.portal.shared.ClasspathCsv;
import org.apache.commons.csv.CSVRecord;

/**
 * Wide words, or cues that are said in several words ({@link ClauseCues#GAP}), that mean what a narrower word beside them
 * says: the mothers of single-parent families are no families in general.
 */
final class WideWords {

    static final ClasspathCsv TABLE = new ClasspathCsv(WideWords.class, "wide-words.csv");

    private final Map<String, List<WideWord>> byPhrase = new HashMap<>();

    WideWords(Spellings spellings) {
        for (CSVRecord row : TABLE.rows()) {
            String words = row.get("phrase");
            String key = ClauseCues.is(words) ? words : spellings.fold(words).toString();
            byPhrase.computeIfAbsent(key, phrase -> new ArrayList<>())
                    .add(new WideWord(
                            row.get("code"),
                            Set.of(row.get("hidden_by").split("\\|")),
                            row.get("within").equals("list")));
        }
    }

    /**
     * Of the codes that a cue names, those that no other code makes needless.
     *
     * @param beside codes that the same statement names
     * @param around codes that any statement of the same list names
     */
    List<String> left(String cue, List<String> codes, Set<String> beside, Set<String> around) {
        List<WideWord> wide = byPhrase.getOrDefault(cue, List.of());
        return wide.isEmpty()
                ? codes
                : codes.stream()
                        .filter(code ->
                                wide.stream().noneMatch(word -> word.hides(code, word.inList() ? around : beside)))
                        .toList();
    }

    private record WideWord(String code, Set<String> hiddenBy, boolean inList) {

        boolean hides(String other, Set<String> named) {
            return code.equals(other) && named.stream().anyMatch(hiddenBy::contains);
        }
    }
}
