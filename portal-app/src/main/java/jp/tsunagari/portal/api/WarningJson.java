package jp.tsunagari.portal.api;

import io.swagger.v3.oas.annotations.media.Schema;
import jp.tsunagari.portal.initiative.ReadingNote;

/** Something that the reader found odd; fields as in {@link ReadingNote}. */
@Schema(name = "Warning", description = "資料の読み取りで気づいた点")
record WarningJson(
        @Schema(description = "種類のコード") String code,
        @Schema(description = "日本語の説明") String message,
        @Schema(description = "資料の行。1から") int line) {

    static WarningJson of(ReadingNote note) {
        return new WarningJson(note.code(), note.message(), note.line());
    }
}
