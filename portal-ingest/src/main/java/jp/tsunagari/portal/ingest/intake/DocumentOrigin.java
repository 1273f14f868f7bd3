package jp.tsunagari.portal.ingest.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.tsunagari.portal.text.VisibleText;
import jp.tsunagari.portal.text.WebAddress;
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
     * From values by field, as {@link Field#read} gives them.
     *
     * @param values those that are known
     */
    public static DocumentOrigin of(Map<Field, String> values) {
        return new DocumentOrigin(
                values.get(Field.PUBLISHER),
                values.get(Field.TITLE),
                values.get(Field.EDITION),
                values.get(Field.PUBLISHED),
                values.get(Field.PAGE),
                values.get(Field.ORIGINAL),
                values.get(Field.LICENCE));
    }

    public @Nullable String value(Field field) {
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
    public List<Field> missing() {
        return Stream.of(Field.values()).filter(field -> value(field) == null).toList();
    }

    /** When its publisher published it: year, month and day, as many of them as are known; none where nobody has said it. */
    public List<Integer> publication() {
        return Optional.ofNullable(published).flatMap(PublicationDate::parse).stream()
                .flatMap(date -> Stream.of(
                        Optional.of(date.year()), Optional.ofNullable(date.month()), Optional.ofNullable(date.day())))
                .flatMap(Optional::stream)
                .toList();
    }

    /** This where it says something, else the other. */
    public DocumentOrigin or(DocumentOrigin other) {
        Map<Field, String> values = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            Optional.ofNullable(value(field))
                    .or(() -> Optional.ofNullable(other.value(field)))
                    .ifPresent(value -> values.put(field, value));
        }
        return of(values);
    }

    /** What can be said of where a document is from, in the order in which it is asked and shown. */
    public enum Field {
        PUBLISHER,
        TITLE,
        EDITION,
        PUBLISHED,
        PAGE,
        ORIGINAL,
        LICENCE;

        /** Longer than any name or address that is meant to be read. */
        public static final int MAX_LENGTH = 1_000;

        /** Names it in forms, on the command line and in files. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Of the word for it. */
        public String messageKey() {
            return "document.field." + code();
        }

        public boolean isAddress() {
            return this == PAGE || this == ORIGINAL;
        }

        /** What is stored of something typed, not blank; empty if it cannot be what it should be. */
        public Optional<String> read(String typed) {
            String value = VisibleText.line(typed);
            if (value.isEmpty() || value.length() > MAX_LENGTH) {
                return Optional.empty();
            }
            if (isAddress()) {
                return WebAddress.of(value).filter(address -> address.length() <= MAX_LENGTH);
            }
            return this == PUBLISHED ? PublicationDate.parse(value).map(PublicationDate::iso) : Optional.of(value);
        }
    }
}
