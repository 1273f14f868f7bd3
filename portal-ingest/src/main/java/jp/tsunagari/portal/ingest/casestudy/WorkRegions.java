package jp.tsunagari.portal.ingest.casestudy;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import jp.tsunagari.portal.ingest.casestudy.CaseStudy.CaseRegion;
import jp.tsunagari.portal.ingest.layout.CaseHeading;
import jp.tsunagari.portal.ingest.layout.TextLine;
import jp.tsunagari.portal.ingest.region.PlaceMentions;
import jp.tsunagari.portal.ingest.region.RegionExpression;
import jp.tsunagari.portal.initiative.RegionBasis;
import jp.tsunagari.portal.region.Region;
import org.jspecify.annotations.Nullable;

/** Decides where the work of a case is done: as the header says, else as the text says, else at the seat. */
final class WorkRegions {

    private final PlaceMentions mentions;

    WorkRegions(PlaceMentions mentions) {
        this.mentions = mentions;
    }

    List<CaseRegion> find(
            @Nullable RegionExpression header, List<Region> seats, CaseOutline outline, Warnings warnings) {
        if (header != null) {
            return header.regions().stream()
                    .map(region -> new CaseRegion(region.code(), RegionBasis.HEADER))
                    .toList();
        }
        int line = outline.firstHeadingLine();
        Set<String> named = namedInText(seats, outline);
        if (!named.isEmpty()) {
            warnings.add(WarningCode.REGION_FROM_TEXT, line);
            return regions(named, RegionBasis.TEXT);
        }
        return atSeat(seats, line, warnings);
    }

    /** Where nothing says where the work is done. */
    static List<CaseRegion> atSeat(List<Region> seats, int line, Warnings warnings) {
        Set<String> seatCodes =
                seats.stream().map(WorkRegions::municipalityCode).collect(toOrderedSet());
        if (seatCodes.isEmpty()) {
            warnings.add(WarningCode.REGION_UNKNOWN, line);
        } else {
            warnings.add(WarningCode.REGION_FROM_ADDRESS, line);
        }
        return regions(seatCodes, RegionBasis.ADDRESS);
    }

    /** What the work itself is said to be comes first; the organisation's history is asked only when that is silent. */
    private Set<String> namedInText(List<Region> seats, CaseOutline outline) {
        Set<String> named = named(
                seats,
                outline,
                List.of(CaseHeading.APPROACH, CaseHeading.TARGETS, CaseHeading.NEW_ACTIVITY, CaseHeading.RESULTS));
        return named.isEmpty() ? named(seats, outline, List.of(CaseHeading.HISTORY)) : named;
    }

    private Set<String> named(List<Region> seats, CaseOutline outline, List<CaseHeading> headings) {
        String text = headings.stream()
                .flatMap(heading -> ownText(heading, outline).stream())
                .map(TextLine::text)
                .collect(Collectors.joining("\n"));
        Set<String> prefectures = new HashSet<>();
        return seats.stream()
                .filter(seat -> prefectures.add(prefectureCode(seat)))
                .flatMap(seat -> mentions.in(seat, text).stream())
                .map(WorkRegions::municipalityCode)
                .collect(toOrderedSet());
    }

    private static String prefectureCode(Region region) {
        return region.prefectureCode() == null ? region.code() : region.prefectureCode();
    }

    /** Without the stories, which often speak of other places. */
    private static List<TextLine> ownText(CaseHeading heading, CaseOutline outline) {
        List<TextLine> below = outline.below(heading);
        if (heading == CaseHeading.NEW_ACTIVITY) {
            for (int i = 1; i < below.size(); i++) {
                if (SectionReader.StoryHeadings.lengthAt(below, i) > 0) {
                    return below.subList(0, i);
                }
            }
        }
        return below;
    }

    /** The designated city in place of its ward. */
    private static String municipalityCode(Region region) {
        return region.cityCode() == null ? region.code() : region.cityCode();
    }

    private static Collector<String, ?, Set<String>> toOrderedSet() {
        return Collectors.toCollection(LinkedHashSet::new);
    }

    private static List<CaseRegion> regions(Set<String> codes, RegionBasis basis) {
        return codes.stream().map(code -> new CaseRegion(code, basis)).toList();
    }
}
