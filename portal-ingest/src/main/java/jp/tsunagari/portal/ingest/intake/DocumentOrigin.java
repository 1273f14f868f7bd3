package jp.tsunagari.portal.ingest.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a document is from, in its publisher's words. Null is what nobody has said: it is never guessed.
 *
 * @param edition which of several this is, such as its year
 * @param published when its publisher published it, see {@link PublicationDate#iso()}; never the day of the import
 * @param page address of the publisher's page about it
 * @param original address of the original
 * @param licence name or address of the conditions under which it may be used
 */
@Embeddable
public record DocumentOrigin(
        @Nullable String publisher,
        @Nullable String title,
        @Nullable String edition,
        @Nullable String published,
        @Nullable @Column(name = "page_address") String page,
        @Nullable @Column(name = "original_address") String original,
        @Nullable String licence) {

    /** Of which nothing is known. */
    public static final DocumentOrigin UNKNOWN = of(Map.of());

    /**
     * From values by field, as {@link DocumentField#read} gives them.
     *
     * @param values those that are known
     */
    public static DocumentOrigin of(Map<DocumentField, String> values) {
        return new DocumentOrigin(
                values.get(DocumentField.PUBLISHER),
                values.get(DocumentField.TITLE),
                values.get(DocumentField.EDITION),
                values.get(DocumentField.PUBLISHED),
                values.get(DocumentField.PAGE),
                values.get(DocumentField.ORIGINAL),
                values.get(DocumentField.LICENCE));
    }

    public @Nullable String value(DocumentField field) {
        return switch (field) {
            case PUBLISHER -> publisher;
            case TITLE -> title;
            case EDITION -> edition;
            case PUBLISHED -> published;
            case PAGE -> page;
            case ORIGINAL -> original;
            case LICENCE -> licence;
        };
    }

    /** What is not known, in the order of the fields. */
    public List<DocumentField> missing() {
        return Stream.of(DocumentField.values())
                .filter(field -> value(field) == null)
                .toList();
    }

    public Optional<PublicationDate> publicationDate() {
        return Optional.ofNullable(published).flatMap(PublicationDate::parse);
    }

    /** This where it says something, else the other. */
    public DocumentOrigin or(DocumentOrigin other) {
        Map<DocumentField, String> values = new EnumMap<>(DocumentField.class);
        for (DocumentField field : DocumentField.values()) {
            Optional.ofNullable(value(field))
                    .or(() -> Optional.ofNullable(other.value(field)))
                    .ifPresent(value -> values.put(field, value));
        }
        return of(values);
    }
}
