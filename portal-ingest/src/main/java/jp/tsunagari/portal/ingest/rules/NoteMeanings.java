package jp.tsunagari.portal.ingest.rules;

import java.util.List;
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
        String besideValue = row.get("beside_value");
        return new NoteMeaning(
                row.get("code"),
                NoteSubject.valueOf(row.get("subject")),
                row.get("name"),
                row.get("explanation"),
                besideValue.isEmpty() ? null : besideValue);
    }

    /**
     * What a code of a reading note means, in words for people who are not engineers.
     *
     * @param code as stored with the note
     * @param name what was noticed, in a few words
     * @param explanation what the reader does then
     * @param besideValue what to say beside the value that it concerns; null where no shown value is in doubt
     */
    public record NoteMeaning(
            String code,
            NoteSubject subject,
            String name,
            String explanation,
            @Nullable String besideValue) {}
}
