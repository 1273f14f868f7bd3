package jp.tsunagari.portal.ingest.casestudy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.tsunagari.portal.ingest.layout.CaseHeading;
import jp.tsunagari.portal.ingest.layout.LayoutWords;
import jp.tsunagari.portal.ingest.layout.TextLine;
import jp.tsunagari.portal.ingest.region.RegionExpression;
import jp.tsunagari.portal.region.Region;
import org.jspecify.annotations.Nullable;

/** Reads cases in two passes, because a case ends where the header of the next one begins. */
final class CaseReader {

    private final ProfileReader profiles;
    private final HeaderReader headers;
    private final ItemReader items;
    private final WorkRegions workRegions;
    private final CaseWarnings caseWarnings;

    CaseReader(
            ProfileReader profiles,
            HeaderReader headers,
            ItemReader items,
            WorkRegions workRegions,
            CaseWarnings caseWarnings) {
        this.profiles = profiles;
        this.headers = headers;
        this.items = items;
        this.workRegions = workRegions;
        this.caseWarnings = caseWarnings;
    }

    /**
     * A case of which the headings, the profile and the header have been found, but not yet where it ends.
     *
     * @param profile null when there is no 団体概要
     * @param profileLines how many lines below 団体概要 belong to its fields
     */
    record Draft(
            CaseOutline outline,
            ProfileReader.@Nullable Profile profile,
            int profileLines,
            HeaderReader.Header header,
            Warnings warnings) {

        LegalFormNames.@Nullable NamedForm profileName() {
            return profile == null ? null : profile.name();
        }

        /** Index of the first line after the last section that has a heading. */
        int captionsStart() {
            CaseOutline.Mark last = outline.last();
            return last.index() + 1 + (last.heading() == CaseHeading.PROFILE ? profileLines : 0);
        }

        /** Index of the first line that the header of the next case may begin on: below every heading, counted or not. */
        int headerFloor() {
            List<CaseOutline.Mark> ignored = outline.ignored();
            return ignored.isEmpty()
                    ? captionsStart()
                    : Math.max(captionsStart(), ignored.get(ignored.size() - 1).index() + 1);
        }
    }

    /** First pass: where the cases are, and what their headers and profiles say. */
    List<Draft> draft(List<TextLine> lines, LayoutWords words) {
        List<Draft> drafts = new ArrayList<>();
        int floor = 0;
        for (CaseOutline outline : CaseOutline.ofAllCases(lines, words)) {
            Draft draft = draft(outline, floor);
            floor = draft.headerFloor();
            drafts.add(draft);
        }
        return drafts;
    }

    private Draft draft(CaseOutline outline, int floor) {
        Warnings warnings = new Warnings();
        Optional<CaseOutline.Mark> mark = outline.first(CaseHeading.PROFILE);
        boolean bounded = outline.last().heading() != CaseHeading.PROFILE;
        ProfileFields fields =
                ProfileFields.read(mark.map(outline::below).orElse(List.of()), bounded, outline.words(), warnings);
        ProfileReader.Profile profile = mark.map(found ->
                        profiles.read(fields, outline.headingLine(found).number(), warnings))
                .orElse(null);
        HeaderReader.Header header = headers.read(outline, floor, profile);
        return new Draft(outline, profile, fields.used(), header, warnings);
    }

    /**
     * Second pass over one case.
     *
     * @param end index after the last line of the case
     */
    CaseStudy read(int ordinal, Draft draft, int end) {
        CaseOutline outline = draft.outline().endingAt(end);
        List<TextLine> lines = outline.lines();
        HeaderReader.Header header = draft.header();
        Warnings warnings = draft.warnings();
        int firstLine = lines.get(header.start()).number();
        caseWarnings.reportHeader(header, draft.profileName(), firstLine, warnings);
        CaseWarnings.reportOutline(outline, warnings);
        CaseWarnings.reportGarbled(lines.subList(header.start(), end), warnings);
        CaseWarnings.reportAges(lines.subList(header.start(), end), warnings);
        RegionExpression region = header.region();
        List<Region> seats =
                draft.profile() == null ? List.of() : draft.profile().seats();
        ProfileReader.Profile profile = draft.profile();
        return new CaseStudy(
                ordinal,
                firstLine,
                lines.get(end - 1).number(),
                header.title(),
                header.organisation(),
                region == null ? null : region.text(),
                region == null
                        ? workRegions.find(seats, outline, warnings)
                        : WorkRegions.ofHeader(region, header.regionLine()),
                items.read(approachLines(outline, header), warnings),
                items.read(outline.below(CaseHeading.TARGETS), warnings),
                SectionReader.read(outline, draft.profileLines(), warnings),
                profile == null ? null : profile.organisation(),
                warnings.inOrder());
    }

    /** Where the heading itself is lost, its items are between the header and the first heading that is left. */
    private static List<TextLine> approachLines(CaseOutline outline, HeaderReader.Header header) {
        return Stream.concat(
                        outline.lines().subList(header.end(), outline.first().index()).stream(),
                        outline.below(CaseHeading.APPROACH).stream())
                .toList();
    }
}
