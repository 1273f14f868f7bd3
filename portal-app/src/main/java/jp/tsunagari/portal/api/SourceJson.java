package jp.tsunagari.portal.api;

import io.swagger.v3.oas.annotations.media.Schema;
import jp.tsunagari.portal.ingest.run.SourceLines;
import org.jspecify.annotations.Nullable;

/** Where an initiative was read: the document, its SHA-256, the lines, and the import that did it. */
@Schema(name = "Source", description = "読み取った資料")
record SourceJson(
        @Schema(description = "ファイル名") String document,
        @Schema(description = "ファイルのSHA-256") String sha256,
        @Schema(description = "最初の行") int firstLine,
        @Schema(description = "最後の行") int lastLine,
        @Schema(description = "取り込みの番号") long importRun) {

    static @Nullable SourceJson of(@Nullable SourceLines lines) {
        return lines == null
                ? null
                : new SourceJson(
                        lines.documentName(), lines.sha256(), lines.firstLine(), lines.lastLine(), lines.importRun());
    }
}
