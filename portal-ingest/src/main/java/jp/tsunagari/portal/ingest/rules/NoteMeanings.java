package jp.tsunagari.portal.ingest.rules;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.tsunagari.portal.shared.ClasspathCsv;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The table of what the codes of reading notes mean. */
@Component
public class NoteMeanings {

    private final List<NoteMeaning> meanings = new ClasspathCsv(NoteMeanings.class, "reading-notes.csv")
            .rows().stream().map(NoteMeanings::meaning).toList();
    private final Map<String, NoteMeaning> byCode =
            meanings.stream().collect(Collectors.toUnmodifiableMap(NoteMeaning::code, Function.identity()));

    /** Empty for a code of an older version that the table does not have any more. */
    public Optional<NoteMeaning> of(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** All of them, those of the document first and then in the order of a case. */
    public List<NoteMeaning> all() {
        return meanings;
    }

    private static NoteMeaning meaning(CSVRecord row) {
        return new NoteMeaning(
                row.get("code"),
                NoteSubject.valueOf(row.get("subject")),
                !row.get("beside_value").isEmpty());
    }

    /**
     * What a code of a reading note means: the keys of words for people who are not engineers.
     *
     * @param code as stored with the note
     * @param saidBesideValue false where no shown value is in doubt
     */
    public record NoteMeaning(String code, NoteSubject subject, boolean saidBesideValue) {

        /** What was noticed, in a few words. */
        public String nameKey() {
            return key("name");
        }

        /** What the reader does then. */
        public String explanationKey() {
            return key("explanation");
        }

        /** What to say beside the value that it concerns: a sentence without its full stop; null where nothing is said. */
        public @Nullable String besideKey() {
            return saidBesideValue ? key("beside") : null;
        }

        private String key(String what) {
            return "reading-note." + code.toLowerCase(Locale.ROOT).replace('_', '-') + "." + what;
        }
    }
}
