package jp.tsunagari.portal.ingest.rules;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.message.Named;
import jp.tsunagari.portal.outcome.MetricKind;
import jp.tsunagari.portal.shared.ClasspathCsv;
import jp.tsunagari.portal.vocabulary.Vocabulary;
import org.apache.commons.csv.CSVRecord;

/** Words for the keywords of the reader's tables. */
final class Wording {

    private final Messages messages;
    private final UnaryOperator<String> words;

    private Wording(Messages messages, UnaryOperator<String> words) {
        this.messages = messages;
        this.words = words;
    }

    /** The keywords of one kind, which the bundles have as {@code rules.<kind>.<keyword>}; none means always. */
    static Wording of(Messages messages, String kind) {
        return new Wording(
                messages, keyword -> messages.get("rules." + kind + "." + (keyword.isEmpty() ? "always" : keyword)));
    }

    static Wording ofKinds(Messages messages) {
        return of(
                messages,
                Arrays.stream(MetricKind.values())
                        .collect(Collectors.toMap(MetricKind::name, kind -> messages.get(kind.messageKey()))));
    }

    /** The names that the terms of a vocabulary have at first. */
    static Wording ofTerms(Messages messages, String fileName) {
        Map<String, String> names = new HashMap<>();
        for (CSVRecord row : new ClasspathCsv(Vocabulary.class, fileName).rows()) {
            names.put(row.get("code"), messages.name(Named.of(row.get("name_ja"), row.get("name_en"))));
        }
        return of(messages, names);
    }

    /** One that has no words stays as it is, and a test tells. */
    private static Wording of(Messages messages, Map<String, String> words) {
        return new Wording(messages, keyword -> words.getOrDefault(keyword, keyword));
    }

    String of(CSVRecord row, String column) {
        return words.apply(row.get(column));
    }

    /** The words for several keywords in one cell. */
    String of(CSVRecord row, String column, String separator) {
        return Arrays.stream(row.get(column).split(separator, -1))
                .map(words)
                .collect(Collectors.joining(messages.get("common.list-separator")));
    }
}
