package jp.tsunagari.portal.ingest.casestudy;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.tsunagari.portal.ingest.casestudy.CaseStudy.CaseRegion;
import jp.tsunagari.portal.ingest.layout.CaseHeading;
import jp.tsunagari.portal.ingest.layout.TextLine;
import jp.tsunagari.portal.ingest.region.PlaceMentions;
import jp.tsunagari.portal.ingest.region.RegionExpression;
import jp.tsunagari.portal.initiative.RegionBasis;
import jp.tsunagari.portal.region.Region;
import jp.tsunagari.portal.text.Brackets;
import jp.tsunagari.portal.text.Sentences;

/** Decides where the work of a case is done: as the header says, else as the text says, else at the seat. */
final class WorkRegions {

    private final PlaceMentions mentions;

    WorkRegions(PlaceMentions mentions) {
        this.mentions = mentions;
    }

    /** Where the header says. */
    static List<CaseRegion> ofHeader(RegionExpression header, int line) {
        return header.regions().stream()
                .map(region -> new CaseRegion(
                        region.code(), RegionBasis.HEADER, header.extents().get(region), header.text(), line))
                .toList();
    }

    /** Where the text says, or else the seat. */
    List<CaseRegion> find(List<Region> seats, CaseOutline outline, Warnings warnings) {
        int line = outline.firstHeadingLine();
        List<CaseRegion> named = namedInText(seats, outline);
        if (!named.isEmpty()) {
            warnings.add(WarningCode.REGION_FROM_TEXT, line);
            return named;
        }
        return atSeat(seats, line, warnings);
    }

    /** Where nothing says where the work is done. */
    static List<CaseRegion> atSeat(List<Region> seats, int line, Warnings warnings) {
        Set<String> seatCodes = municipalities(seats);
        warnings.add(seatCodes.isEmpty() ? WarningCode.REGION_UNKNOWN : WarningCode.REGION_FROM_ADDRESS, line);
        return seatCodes.stream()
                .map(code -> new CaseRegion(code, RegionBasis.ADDRESS, null, null, null))
                .toList();
    }

    /**
     * What the work itself is said to be comes first, then the organisation's history. The stories are asked last and only
     * for the municipality of the seat, because they often speak of other places.
     */
    private List<CaseRegion> namedInText(List<Region> seats, CaseOutline outline) {
        List<TextLine> work = Stream.of(
                        CaseHeading.APPROACH, CaseHeading.TARGETS, CaseHeading.NEW_ACTIVITY, CaseHeading.RESULTS)
                .flatMap(heading -> ownText(heading, outline).stream())
                .toList();
        List<CaseRegion> named = named(seats, work);
        if (named.isEmpty()) {
            named = named(seats, ownText(CaseHeading.HISTORY, outline));
        }
        if (!named.isEmpty()) {
            return named;
        }
        Set<String> own = municipalities(seats);
        return named(seats, outline.below(CaseHeading.NEW_ACTIVITY)).stream()
                .filter(region -> own.contains(region.code()))
                .toList();
    }

    private List<CaseRegion> named(List<Region> seats, List<TextLine> lines) {
        String text = lines.stream().map(TextLine::text).collect(Collectors.joining("\n"));
        Set<String> prefectures = new HashSet<>();
        Map<String, CaseRegion> named = new LinkedHashMap<>();
        seats.stream()
                .filter(seat -> prefectures.add(prefectureCode(seat)))
                .flatMap(seat -> mentions.in(seat, text).stream())
                .map(mention -> region(mention, lines))
                .forEach(region -> named.putIfAbsent(region.code(), region));
        return List.copyOf(named.values());
    }

    private static CaseRegion region(PlaceMentions.Mention mention, List<TextLine> lines) {
        int index = 0;
        int inLine = mention.position();
        while (inLine > lines.get(index).text().length()) {
            inLine -= lines.get(index).text().length() + 1;
            index++;
        }
        TextLine line = lines.get(index);
        int place = inLine;
        String quote = Sentences.of(line.text(), Brackets.QUOTES).stream()
                .filter(sentence -> sentence.start() <= place && place < sentence.end())
                .findFirst()
                .map(sentence -> sentence.of(line.text()).strip())
                .orElse(line.text());
        return new CaseRegion(
                municipalityCode(mention.region()), RegionBasis.TEXT, mention.extent(), quote, line.number());
    }

    private static String prefectureCode(Region region) {
        return region.prefectureCode() == null ? region.code() : region.prefectureCode();
    }

    /** Without the stories. */
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

    private static Set<String> municipalities(List<Region> regions) {
        return regions.stream().map(WorkRegions::municipalityCode).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
