package jp.tsunagari.portal.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Absolute addresses of a page of a list and of its neighbours; null where there is none. */
@Schema(name = "Links", description = "このページと前後のページのアドレス。すべての条件を含む")
record LinksJson(
        @Schema(description = "このページ", format = "uri") String self,

        @Schema(description = "次のページ。なければnull", format = "uri") @Nullable
        String next,

        @Schema(description = "前のページ。なければnull", format = "uri") @Nullable
        String prev) {}
