package jp.tsunagari.portal.ingest.region;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.tsunagari.portal.ingest.region.NameMatcher.NameMatch;
import jp.tsunagari.portal.ingest.region.RegionExpression.PlaceAssumption;
import jp.tsunagari.portal.initiative.RegionExtent;
import jp.tsunagari.portal.region.Region;
import jp.tsunagari.portal.region.RegionDirectory;

/** What has been found in an expression of regions so far. */
final class RegionTally {

    private final RegionDirectory directory;
    private final Set<Region> regions = new LinkedHashSet<>();
    private final Map<Region, RegionExtent> extents = new HashMap<>();
    private final List<String> unresolved = new ArrayList<>();
    private final List<PlaceRepair> repairs = new ArrayList<>();
    private final List<PlaceAssumption> assumptions = new ArrayList<>();

    RegionTally(RegionDirectory directory) {
        this.directory = directory;
    }

    /** A region of work; of a ward its city. */
    void add(Region region) {
        regions.add(municipality(region));
    }

    Region municipality(Region region) {
        return region.cityCode() == null ? region : directory.get(region.cityCode());
    }

    /** The first word about a region counts. */
    void qualify(Region region, RegionExtent extent) {
        extents.putIfAbsent(region, extent);
    }

    void leave(String text) {
        unresolved.add(text.strip());
    }

    void repair(NameMatch match) {
        if (match.repair() != null) {
            repairs.add(match.repair());
        }
    }

    void assume(String written, Region region, PlaceAssumption.Ground ground) {
        assumptions.add(new PlaceAssumption(written, directory.fullName(region), ground));
    }

    boolean isEmpty() {
        return regions.isEmpty() && unresolved.isEmpty();
    }

    /** Empty when no place has been named at all. */
    Optional<RegionExpression> expression(String text, boolean beginsWithPrefecture) {
        return isEmpty()
                ? Optional.empty()
                : Optional.of(new RegionExpression(
                        text, List.copyOf(regions), unresolved, repairs, assumptions, extents, beginsWithPrefecture));
    }
}
