package jp.tsunagari.portal.api;

import io.swagger.v3.oas.annotations.media.Schema;
import jp.tsunagari.portal.organisation.Representative;
import org.jspecify.annotations.Nullable;

/** Who represents an organisation; fields as in {@link Representative}. */
@Schema(name = "Representative", description = "代表者")
record RepresentativeJson(
        @Schema(description = "氏名。資料の表記のまま") String name,
        @Schema(description = "役職。記載がなければnull") @Nullable String role) {

    static RepresentativeJson of(Representative representative) {
        return new RepresentativeJson(representative.name(), representative.role());
    }
}
