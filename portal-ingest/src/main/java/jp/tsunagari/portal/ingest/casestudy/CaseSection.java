package jp.tsunagari.portal.ingest.casestudy;

import jp.tsunagari.portal.shared.SectionKind;
import org.jspecify.annotations.Nullable;

/**
 * A part of a case with a heading and running text.
 *
 * @param heading as written
 * @param headingLine line of the heading
 * @param body paragraphs separated by a line feed, layout marks removed; empty for an empty section
 * @param firstLine first line of the text, not of the heading; null for an empty section
 * @param lastLine last line of the text that is not blank; null for an empty section
 */
public record CaseSection(
        SectionKind kind,
        String heading,
        int headingLine,
        String body,
        @Nullable Integer firstLine,
        @Nullable Integer lastLine) {}
