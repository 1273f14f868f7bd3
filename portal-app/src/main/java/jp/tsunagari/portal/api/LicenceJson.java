package jp.tsunagari.portal.api;

import io.swagger.v3.oas.annotations.media.Schema;
import jp.tsunagari.portal.catalogue.DataLicence;

/** Under which conditions an answer may be used on. */
@Schema(name = "License", description = "利用条件と出典")
record LicenceJson(
        @Schema(description = "利用規約の名前") String name,
        @Schema(description = "利用規約のアドレス", format = "uri") String url,
        @Schema(description = "利用するときに示す出典と、加工した旨") String attribution) {

    static final LicenceJson OF_THE_CATALOGUE =
            new LicenceJson(DataLicence.NAME, DataLicence.ADDRESS, DataLicence.ATTRIBUTION);
}
