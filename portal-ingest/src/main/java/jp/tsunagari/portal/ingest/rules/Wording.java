package jp.tsunagari.portal.ingest.rules;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import jp.tsunagari.portal.outcome.MetricKind;
import jp.tsunagari.portal.shared.ClasspathCsv;
import jp.tsunagari.portal.vocabulary.Vocabulary;
import org.apache.commons.csv.CSVRecord;

/** Japanese for the keywords of the reader's tables. One that has none stays as it is, and a test tells. */
final class Wording {

    private final Map<String, String> words;

    private Wording(Map<String, String> words) {
        this.words = Map.copyOf(words);
    }

    /** The keywords of one column, from the table of wordings. */
    static Wording of(String column) {
        return new Wording(new ClasspathCsv(Wording.class, "wording.csv")
                .rows().stream()
                        .filter(row -> row.get("column").equals(column))
                        .collect(Collectors.toMap(row -> row.get("keyword"), row -> row.get("words"))));
    }

    static Wording ofKinds() {
        return new Wording(
                Arrays.stream(MetricKind.values()).collect(Collectors.toMap(MetricKind::name, MetricKind::label)));
    }

    /** The names that the terms of a vocabulary have at first. */
    static Wording ofTerms(String fileName) {
        Map<String, String> names = new HashMap<>();
        for (CSVRecord row : new ClasspathCsv(Vocabulary.class, fileName).rows()) {
            names.put(row.get("code"), row.get("name_ja"));
        }
        return new Wording(names);
    }

    String of(CSVRecord row, String column) {
        return word(row.get(column));
    }

    /** The words for several keywords in one cell. */
    String of(CSVRecord row, String column, String separator) {
        return Arrays.stream(row.get(column).split(separator, -1))
                .map(this::word)
                .collect(Collectors.joining("、"));
    }

    String word(String keyword) {
        return words.getOrDefault(keyword, keyword);
    }
}
