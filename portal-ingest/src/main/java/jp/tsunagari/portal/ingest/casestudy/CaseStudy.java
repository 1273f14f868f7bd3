package jp.tsunagari.portal.ingest.casestudy;

import java.util.List;
import jp.tsunagari.portal.initiative.RegionBasis;
import jp.tsunagari.portal.initiative.RegionExtent;
import jp.tsunagari.portal.shared.SectionKind;
import org.jspecify.annotations.Nullable;

/**
 * One case of a document.
 *
 * @param ordinal counted from 1 in the order of the document
 * @param firstLine of the case, its header included
 * @param lastLine the last line that is not blank
 * @param title null when the document has none
 * @param headerOrganisation null when the header names no organisation
 * @param headerRegion the region of the header as written, wrapped lines joined; null when there is none
 * @param regions where the work is done, in the order of the text
 * @param approachItems of 取組のかたち, wrapped lines joined
 * @param targetPhrases of 届けたい人たち, wrapped lines joined
 * @param sections in the order of the document
 * @param organisation null when the case has no 団体概要
 * @param warnings in the order of their lines
 */
public record CaseStudy(
        int ordinal,
        int firstLine,
        int lastLine,
        @Nullable String title,
        @Nullable HeaderOrganisation headerOrganisation,
        @Nullable String headerRegion,
        List<CaseRegion> regions,
        List<String> approachItems,
        List<String> targetPhrases,
        List<CaseSection> sections,
        @Nullable OrganisationProfile organisation,
        List<ReadingWarning> warnings) {

    public CaseStudy {
        regions = List.copyOf(regions);
        approachItems = List.copyOf(approachItems);
        targetPhrases = List.copyOf(targetPhrases);
        sections = List.copyOf(sections);
        warnings = List.copyOf(warnings);
    }

    /**
     * A region that the work of a case is done in.
     *
     * @param code of the table of regions: a municipality, a prefecture or the whole country, never a ward of a city
     * @param extent what the document adds to the name; null where it adds nothing
     * @param quote the words that name it; null for a seat
     * @param line where they begin; null for a seat
     */
    public record CaseRegion(
            String code,
            RegionBasis basis,
            @Nullable RegionExtent extent,
            @Nullable String quote,
            @Nullable Integer line) {}

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
}
