package jp.tsunagari.portal.document.web;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.tsunagari.portal.ingest.intake.DocumentField;
import jp.tsunagari.portal.ingest.intake.DocumentOrigin;
import jp.tsunagari.portal.ingest.intake.PublicationDate;
import jp.tsunagari.portal.ingest.run.KeptDocument;
import jp.tsunagari.portal.message.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Documents in words, by what is known of them. */
@Component("documentWords")
public class DocumentWords {

    private final Messages messages;

    DocumentWords(Messages messages) {
        this.messages = messages;
    }

    /** Publisher, title, edition and date; by the name of its file where it has no title. */
    public String name(KeptDocument document) {
        DocumentOrigin origin = document.origin();
        String title = title(document);
        String name = origin.publisher() == null
                ? messages.get("document.name", title)
                : messages.get("document.name-of", origin.publisher(), title);
        String date = date(origin);
        String more = Stream.of(origin.edition(), date == null ? null : messages.get("document.published", date))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(messages.get("document.and")));
        return more.isEmpty() ? name : messages.get("document.name-more", name, more);
    }

    /** Its title; the name of its file where nobody has said it. */
    public String title(KeptDocument document) {
        String title = document.origin().title();
        return title == null ? document.name() : title;
    }

    /** When its publisher published it, as finely as it says; null where nobody has said it. */
    public @Nullable String date(DocumentOrigin origin) {
        return origin.publicationDate().map(this::words).orElse(null);
    }

    private String words(PublicationDate date) {
        return messages.get(
                date.messageKey(),
                String.valueOf(date.year()),
                String.valueOf(date.month()),
                String.valueOf(date.day()));
    }

    /** A field as it is shown; null where nobody has said it. */
    public @Nullable String value(DocumentOrigin origin, DocumentField field) {
        return field == DocumentField.PUBLISHED ? date(origin) : origin.value(field);
    }

    /** Whether a value is an address to follow. */
    public boolean isAddress(String value) {
        return value.startsWith("https://") || value.startsWith("http://");
    }
}
