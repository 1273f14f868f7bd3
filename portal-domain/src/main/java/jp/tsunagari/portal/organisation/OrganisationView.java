package jp.tsunagari.portal.organisation;

import java.time.Instant;
import java.util.List;
import jp.tsunagari.portal.shared.SourceReference;
import org.jspecify.annotations.Nullable;

/**
 * An organisation as readers see it. Fields as in {@link OrganisationDetails}; null means that nobody has said.
 *
 * @param source null when the organisation was not read from a document
 * @param editedAt when a person last changed it, null if never
 * @param verifiedAt when somebody last confirmed it, null if never
 */
public record OrganisationView(
        long id,
        String slug,
        String name,
        @Nullable String reading,
        String coreName,
        @Nullable String legalForm,
        List<Representative> representatives,
        @Nullable FoundingDate founded,
        @Nullable String address,
        List<String> addressRegions,
        @Nullable String website,
        @Nullable String contact,
        @Nullable String message,
        @Nullable SourceReference source,
        Instant updatedAt,
        @Nullable Instant editedAt,
        @Nullable Instant verifiedAt) {

    public OrganisationView {
        representatives = List.copyOf(representatives);
        addressRegions = List.copyOf(addressRegions);
    }
}
