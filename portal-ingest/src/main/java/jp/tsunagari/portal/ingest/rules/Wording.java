package jp.tsunagari.portal.ingest.rules;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.outcome.MetricKind;
import jp.tsunagari.portal.shared.ClasspathCsv;
import jp.tsunagari.portal.vocabulary.Vocabulary;
import org.apache.commons.csv.CSVRecord;

/** Words for the keywords of the reader's tables. */
final class Wording {

    private final UnaryOperator<String> words;

    private Wording(UnaryOperator<String> words) {
        this.words = words;
    }

    /** The keywords of one kind, which the bundles have as {@code rules.<kind>.<keyword>}; none means always. */
    static Wording of(Messages messages, String kind) {
        return new Wording(keyword -> messages.get("rules." + kind + "." + (keyword.isEmpty() ? "always" : keyword)));
    }

    static Wording ofKinds(Messages messages) {
        return of(Arrays.stream(MetricKind.values())
                .collect(Collectors.toMap(MetricKind::name, kind -> messages.get(kind.messageKey()))));
    }

    /** The names that the terms of a vocabulary have at first. */
    static Wording ofTerms(String fileName) {
        Map<String, String> names = new HashMap<>();
        for (CSVRecord row : new ClasspathCsv(Vocabulary.class, fileName).rows()) {
            names.put(row.get("code"), row.get("name_ja"));
        }
        return of(names);
    }

    /** One that has no words stays as it is, and a test tells. */
    private static Wording of(Map<String, String> words) {
        return new Wording(keyword -> words.getOrDefault(keyword, keyword));
    }

    String of(CSVRecord row, String column) {
        return words.apply(row.get(column));
    }

    /** The words for several keywords in one cell. */
    String of(CSVRecord row, String column, String separator) {
        return Arrays.stream(row.get(column).split(separator, -1)).map(words).collect(Collectors.joining("、"));
    }
}
