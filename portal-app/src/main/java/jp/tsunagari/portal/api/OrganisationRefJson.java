package jp.tsunagari.portal.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An organisation inside an initiative.
 *
 * @param legalForm null where unknown
 */
@Schema(name = "OrganisationRef", description = "取組の団体")
record OrganisationRefJson(
        @Schema(description = "団体のID") long id,
        @Schema(description = "アドレスの中の名前") String slug,
        @Schema(description = "団体名。法人格を含む") String name,
        @Schema(description = "法人格。分からなければnull") @Nullable CodedName legalForm) {}
