package jp.tsunagari.portal.ingest.explain;

import jp.tsunagari.portal.ingest.casestudy.Section;
import jp.tsunagari.portal.shared.SectionKind;
import org.jspecify.annotations.Nullable;

/**
 * A section with its lines.
 *
 * @param firstLine of the text; null for an empty section
 * @param lastLine of the text; null for an empty section
 */
record SectionExplanation(
        String kind,
        String heading,
        int headingLine,
        @Nullable Integer firstLine,
        @Nullable Integer lastLine,
        String body) {

    static SectionExplanation of(Section section) {
        return new SectionExplanation(
                SectionKind.valueOf(section.kind().name()).code(),
                section.heading(),
                section.headingLine(),
                section.firstLine(),
                section.lastLine(),
                section.body());
    }
}
