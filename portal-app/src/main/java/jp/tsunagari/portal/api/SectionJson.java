package jp.tsunagari.portal.api;

import io.swagger.v3.oas.annotations.media.Schema;
import jp.tsunagari.portal.initiative.InitiativeSection;
import org.jspecify.annotations.Nullable;

/** A part of the text, and its lines in the document (null for an empty body). */
@Schema(name = "Section", description = "本文の一部")
record SectionJson(
        @Schema(
                description = "種類",
                allowableValues = {"history", "newActivity", "story", "results", "photos"})
        String kind,

        @Schema(description = "見出し。資料の表記のまま") String heading,
        @Schema(description = "本文。1行が1段落。見出しだけで本文のないものは空") String body,

        @Schema(description = "資料の最初の行。資料にないものはnull") @Nullable
        Integer firstLine,

        @Schema(description = "資料の最後の行。資料にないものはnull") @Nullable
        Integer lastLine) {

    static SectionJson of(InitiativeSection section) {
        return new SectionJson(
                section.kind().code(), section.heading(), section.body(), section.firstLine(), section.lastLine());
    }
}
