package jp.tsunagari.portal.web.credit;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.tsunagari.portal.ingest.intake.DocumentOrigin;
import jp.tsunagari.portal.ingest.intake.DocumentOrigin.Field;
import jp.tsunagari.portal.ingest.run.KeptDocument;
import jp.tsunagari.portal.message.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Documents in words, by what is known of them. */
@Component("documentWords")
public class DocumentWords {

    private static final List<String> PARTS = List.of("year", "month", "day");

    private final Messages messages;

    public DocumentWords(Messages messages) {
        this.messages = messages;
    }

    /** Publisher, title, edition and date; by the name of its file where it has no title. */
    public String name(KeptDocument document) {
        DocumentOrigin origin = document.origin();
        String title = document.title();
        String name = origin.publisher() == null
                ? messages.get("document.name", title)
                : messages.get("document.name-of", origin.publisher(), title);
        String date = date(origin);
        String more = Stream.of(origin.edition(), date == null ? null : messages.get("document.published", date))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(messages.get("document.and")));
        return more.isEmpty() ? name : messages.get("document.name-more", name, more);
    }

    /** When its publisher published it, as finely as it says; null where nobody has said it. */
    public @Nullable String date(DocumentOrigin origin) {
        List<Integer> parts = origin.publication();
        return parts.isEmpty() ? null : messages.get("document.date." + PARTS.get(parts.size() - 1), parts.toArray());
    }

    /** A field as it is shown; null where nobody has said it. */
    public @Nullable String value(DocumentOrigin origin, Field field) {
        return field == Field.PUBLISHED ? date(origin) : origin.value(field);
    }

    /** Whether a value is an address to follow. */
    public boolean isAddress(String value) {
        return value.startsWith("https://") || value.startsWith("http://");
    }
}
