package jp.tsunagari.portal.api;

import io.swagger.v3.oas.annotations.media.Schema;
import jp.tsunagari.portal.vocabulary.LegalForm;
import org.jspecify.annotations.Nullable;

/** A controlled term: its stable code and its Japanese name. */
@Schema(name = "CodedName", description = "コードと名前")
record CodedName(
        @Schema(description = "変わらないコード") String code,
        @Schema(description = "日本語の名前") String name) {

    static @Nullable CodedName of(@Nullable LegalForm form) {
        return form == null ? null : new CodedName(form.code(), form.name());
    }
}
