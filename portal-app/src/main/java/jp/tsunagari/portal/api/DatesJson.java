package jp.tsunagari.portal.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import jp.tsunagari.portal.initiative.InitiativeDates;
import org.jspecify.annotations.Nullable;

/** When things happened to a card; fields as in {@link InitiativeDates}. */
@Schema(name = "Dates", description = "日時（UTC）")
record DatesJson(
        @Schema(description = "カタログに載せた時") Instant published,

        @Schema(description = "資料を取り込んだ時。なければnull") @Nullable
        Instant imported,

        @Schema(description = "団体が編集した時。なければnull") @Nullable Instant edited,

        @Schema(description = "団体が内容を確認した時。なければnull") @Nullable
        Instant verified) {

    static DatesJson of(InitiativeDates dates) {
        return new DatesJson(dates.published(), dates.imported(), dates.edited(), dates.verified());
    }
}
