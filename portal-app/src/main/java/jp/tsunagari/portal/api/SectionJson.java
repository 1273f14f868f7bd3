package jp.tsunagari.portal.api;

import jp.tsunagari.portal.initiative.Section;
import org.jspecify.annotations.Nullable;

/** A part of the text, and its lines in the document (null for an empty body). */
record SectionJson(
        String kind,
        String heading,
        String body,
        @Nullable Integer firstLine,
        @Nullable Integer lastLine) {

    static SectionJson of(Section section) {
        return new SectionJson(
                section.kind().code(), section.heading(), section.body(), section.firstLine(), section.lastLine());
    }
}
