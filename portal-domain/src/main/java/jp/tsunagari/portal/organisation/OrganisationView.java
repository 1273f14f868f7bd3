package jp.tsunagari.portal.organisation;

import java.time.Instant;
import java.util.List;
import jp.tsunagari.portal.photo.Photo;
import jp.tsunagari.portal.shared.SourceReference;
import org.jspecify.annotations.Nullable;

/**
 * An organisation as readers see it.
 *
 * @param details what it says; null in them means that no one has said
 * @param source null when the organisation was not read from a document
 * @param editedAt when a person last changed it, null if never
 * @param verifiedAt when a user last confirmed it, null if never
 */
public record OrganisationView(
        long id,
        String slug,
        OrganisationDetails details,
        @Nullable SourceReference source,
        Instant updatedAt,
        @Nullable Instant editedAt,
        @Nullable Instant verifiedAt) {

    public String name() {
        return details.name();
    }

    public @Nullable String reading() {
        return details.reading();
    }

    public String coreName() {
        return details.coreName();
    }

    public @Nullable String legalForm() {
        return details.legalForm();
    }

    public List<Representative> representatives() {
        return details.representatives();
    }

    public @Nullable FoundingDate founded() {
        return details.founded();
    }

    public @Nullable String address() {
        return details.address();
    }

    public List<String> addressRegions() {
        return details.addressRegions();
    }

    public @Nullable String website() {
        return details.website();
    }

    public @Nullable String contact() {
        return details.contact();
    }

    public @Nullable String message() {
        return details.message();
    }

    public List<Photo> photos() {
        return details.photos();
    }
}
