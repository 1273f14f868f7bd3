package jp.tsunagari.portal.ingest.casestudy;

import java.util.List;
import java.util.stream.Stream;
import jp.tsunagari.portal.ingest.region.RegionExpression;
import org.jspecify.annotations.Nullable;

/** Second pass over a case, once it is known where it ends. */
final class CaseReader {

    private final ItemReader items;
    private final WorkRegions workRegions;
    private final HeaderWarnings headerWarnings;

    CaseReader(ItemReader items, WorkRegions workRegions, HeaderWarnings headerWarnings) {
        this.items = items;
        this.workRegions = workRegions;
        this.headerWarnings = headerWarnings;
    }

    /** @param end index behind the last line of the case */
    CaseStudy read(int ordinal, CaseDraft draft, List<TextLine> all, int end) {
        CaseLines lines = new CaseLines(all, draft.outline(), end);
        Header header = draft.header();
        Warnings warnings = draft.warnings();
        int firstLine = all.get(header.start()).number();
        headerWarnings.report(header, draft.profileName(), firstLine, warnings);
        OutlineWarnings.report(lines, warnings);
        GarbledText.report(all.subList(header.start(), end), warnings);
        RegionExpression region = header.region();
        Profile profile = draft.profile();
        return new CaseStudy(
                ordinal,
                firstLine,
                all.get(end - 1).number(),
                header.title(),
                header.organisation(),
                region == null ? null : region.text(),
                workRegions.find(region, profile == null ? List.of() : profile.seats(), lines, warnings),
                items.read(approachLines(lines, header), warnings),
                items.read(lines.below(Heading.TARGETS), warnings),
                SectionReader.read(lines, draft.profileLines(), warnings),
                organisation(profile),
                warnings.inOrder());
    }

    /** Where the heading itself is lost, its items stand between the header and the first heading that is left. */
    private static List<TextLine> approachLines(CaseLines lines, Header header) {
        return Stream.concat(
                        lines
                                .lines()
                                .subList(header.end(), lines.outline().first().index())
                                .stream(),
                        lines.below(Heading.APPROACH).stream())
                .toList();
    }

    private static @Nullable OrganisationProfile organisation(@Nullable Profile profile) {
        return profile == null ? null : profile.organisation();
    }
}
