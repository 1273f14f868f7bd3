package jp.tsunagari.portal.web.credit;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whom contents are from, and under which conditions.
 *
 * @param parts documents under the same conditions; none where nothing is known of any document
 * @param text all of it in words; null where there is nothing to say
 */
public record Credit(List<CreditPart> parts, @Nullable String text) {

    /** What was typed here, or is of documents of which nothing is known. */
    public static final Credit NONE = new Credit(List.of(), null);

    private static final String BETWEEN_VALUES = " ; ";

    public Credit {
        parts = List.copyOf(parts);
    }

    /** As {@link #text}, empty where there is nothing to say. */
    public String orEmpty() {
        return text == null ? "" : text;
    }

    /** All conditions that are known, each once. */
    public List<CreditLicence> licences() {
        return parts.stream()
                .map(CreditPart::licence)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** Those that all of it is under; null where they are not known or not the same. */
    public @Nullable CreditLicence licence() {
        return parts.size() == 1 ? parts.get(0).licence() : null;
    }

    /** Their names for one cell of a table; null where none is known. */
    public @Nullable String licenceNames() {
        return joined(licences().stream().map(CreditLicence::name));
    }

    /** Likewise their addresses. */
    public @Nullable String licenceAddresses() {
        return joined(licences().stream().map(CreditLicence::address).filter(Objects::nonNull));
    }

    /** Who published the documents, each once. */
    public List<String> publishers() {
        return parts.stream()
                .flatMap(part -> part.documents().stream())
                .map(CreditedDocument::publisher)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static @Nullable String joined(Stream<String> values) {
        String all = values.collect(Collectors.joining(BETWEEN_VALUES));
        return all.isEmpty() ? null : all;
    }

    /** Documents under the same conditions; null where their conditions are not known. */
    public record CreditPart(
            List<CreditedDocument> documents, @Nullable CreditLicence licence) {

        public CreditPart {
            documents = List.copyOf(documents);
        }
    }

    /**
     * A document as it is named.
     *
     * @param page of its publisher about it
     */
    public record CreditedDocument(
            String name,
            @Nullable String publisher,
            @Nullable String page) {}

    /**
     * Conditions of use.
     *
     * @param address null where only a name is known
     */
    public record CreditLicence(String name, @Nullable String address) {}
}
