package jp.tsunagari.portal.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import jp.tsunagari.portal.organisation.Representative;
import org.jspecify.annotations.Nullable;

/**
 * An organisation.
 *
 * @param founded {@code YYYY}, {@code YYYY-MM} or {@code YYYY-MM-DD}, as finely as the source says
 */
@Schema(name = "Organisation", description = "api.schema.organisation")
record OrganisationJson(
        @Schema(description = "api.schema.organisation.id") long id,

        @Schema(description = "api.schema.organisation.slug")
        String slug,

        @Schema(description = "api.schema.organisation.url", format = "uri")
        String url,

        @Schema(description = "api.schema.organisation.name")
        String name,

        @Schema(description = "api.schema.organisation.core-name")
        String coreName,

        @Schema(description = "api.schema.organisation.legal-form")
        InitiativeJson.@Nullable CodedName legalForm,

        @Schema(description = "api.schema.organisation.legal-form-assumed")
        boolean legalFormAssumed,

        List<Person> representatives,

        @Schema(description = "api.schema.organisation.founded") @Nullable
        String founded,

        @Schema(description = "api.schema.organisation.address") @Nullable
        String address,

        @Schema(description = "api.schema.organisation.address-regions")
        List<InitiativeJson.Region> addressRegions,

        @Schema(description = "api.schema.organisation.website") @Nullable
        String website,

        @Schema(description = "api.schema.organisation.message") @Nullable
        String message,

        @Schema(description = "api.schema.organisation.initiatives")
        List<InitiativeJson.Summary> initiatives) {

    OrganisationJson {
        representatives = List.copyOf(representatives);
        addressRegions = List.copyOf(addressRegions);
        initiatives = List.copyOf(initiatives);
    }

    /** An organisation by itself: what a list has of it, and under which conditions it may be used on. */
    @Schema(name = "OrganisationDetail", description = "api.schema.organisation-detail")
    record Detail(@JsonUnwrapped OrganisationJson organisation, ListJson.Licence license) {}

    /** Who represents an organisation; fields as in {@link Representative}. */
    @Schema(name = "Representative", description = "api.schema.representative")
    record Person(
            @Schema(description = "api.schema.representative.name")
            String name,

            @Schema(description = "api.schema.representative.role") @Nullable
            String role) {

        static Person of(Representative representative) {
            return new Person(representative.name(), representative.role());
        }
    }
}
