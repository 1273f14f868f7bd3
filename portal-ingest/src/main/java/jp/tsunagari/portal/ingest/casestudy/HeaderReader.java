package jp.tsunagari.portal.ingest.casestudy;

import java.util.List;
import java.util.Optional;
import jp.tsunagari.portal.ingest.region.RegionExpression;
import org.jspecify.annotations.Nullable;

/** Reads the header above a case from its region upwards, because captions of the case before may stand above it. */
final class HeaderReader {

    /** How far above a late heading a header is looked for when the first headings are lost. */
    private static final int MAX_ITEMS_BETWEEN = 8;

    private final HeaderRegionReader regions;
    private final HeaderOrganisationReader organisations;
    private final HeaderTitleReader titles;

    HeaderReader(HeaderRegionReader regions, HeaderOrganisationReader organisations, HeaderTitleReader titles) {
        this.regions = regions;
        this.organisations = organisations;
        this.titles = titles;
    }

    /**
     * The header directly above the first heading.
     *
     * @param floor index of the first line that may belong to it
     * @param profile what the 団体概要 says; null when there is none
     */
    Header read(List<TextLine> lines, HeadingMark first, int floor, @Nullable Profile profile) {
        Header direct = read(lines, floor, first.index(), profile);
        if (!direct.isMissing() || first.heading() == Heading.APPROACH) {
            return direct;
        }
        for (int end = first.index() - 1; end >= Math.max(floor, first.index() - MAX_ITEMS_BETWEEN); end--) {
            Header header = read(lines, floor, end, profile);
            if (header.organisation() != null && header.region() != null) {
                return header;
            }
        }
        return Header.none(first.index());
    }

    private Header read(List<TextLine> lines, int floor, int end, @Nullable Profile profile) {
        List<TextLine> above = lines.subList(floor, end);
        Optional<HeaderPart<RegionExpression>> region =
                regions.read(above, profile == null ? List.of() : profile.seats());
        int belowOrganisation = region.map(HeaderPart::start).orElse(above.size());
        Optional<HeaderPart<HeaderOrganisation>> organisation = organisations.read(
                above.subList(0, belowOrganisation), region.isPresent(), profile == null ? null : profile.name());
        boolean regionCounts = region.filter(part -> part.value().beginsWithPrefecture() || organisation.isPresent())
                .isPresent();
        if (!regionCounts && organisation.isEmpty()) {
            return Header.none(end);
        }
        int belowTitle = organisation.map(HeaderPart::start).orElse(belowOrganisation);
        Optional<HeaderPart<String>> title = titles.read(above.subList(0, belowTitle));
        int start = title.map(HeaderPart::start).orElse(belowTitle);
        return new Header(
                title.map(HeaderPart::value).orElse(null),
                belowTitle - start,
                organisation.map(HeaderPart::value).orElse(null),
                region.map(HeaderPart::value).orElse(null),
                floor + start,
                end);
    }
}
