package jp.tsunagari.portal.api;

import jp.tsunagari.portal.ingest.SourceLines;
import org.jspecify.annotations.Nullable;

/** Where an initiative was read: the document, its SHA-256, the lines, and the import that did it. */
record SourceJson(String document, String sha256, int firstLine, int lastLine, long importRun) {

    static @Nullable SourceJson of(@Nullable SourceLines lines) {
        return lines == null
                ? null
                : new SourceJson(
                        lines.documentName(), lines.sha256(), lines.firstLine(), lines.lastLine(), lines.importRun());
    }
}
