package jp.tsunagari.portal.ingest.region;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.tsunagari.portal.region.Region;
import jp.tsunagari.portal.region.RegionDirectory;

/** The names to look for, the longest first, so that a short name never hides a longer one. */
final class PlaceNames {

    private static final Comparator<Region> LONGEST_FIRST =
            Comparator.comparingInt((Region region) -> region.name().length()).reversed();

    private final List<Region> prefectures;
    private final Map<String, List<Region>> municipalities;
    private final Map<String, List<Region>> wards;
    private final List<Region> unique;

    PlaceNames(RegionDirectory directory) {
        this.prefectures = longestFirst(directory.prefectures().stream());
        this.municipalities = directory.prefectures().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Region::code,
                        prefecture -> longestFirst(directory.municipalities(prefecture.code()).stream())));
        this.wards = directory.all().stream()
                .filter(region -> region.cityCode() != null)
                .collect(Collectors.groupingBy(region -> String.valueOf(region.cityCode())));
        this.unique = longestFirst(directory.all().stream()
                .filter(region -> region.kind().isMunicipality())
                .filter(region -> directory.named(region.name()).size() == 1));
    }

    private static List<Region> longestFirst(Stream<Region> regions) {
        return regions.sorted(LONGEST_FIRST).toList();
    }

    List<Region> prefectures() {
        return prefectures;
    }

    List<Region> municipalities(Region prefecture) {
        return municipalities.getOrDefault(prefecture.code(), List.of());
    }

    /** Empty for a municipality without wards. */
    List<Region> wards(Region city) {
        return wards.getOrDefault(city.code(), List.of());
    }

    /** Municipalities whose name occurs once in the whole country. */
    List<Region> uniqueMunicipalities() {
        return unique;
    }
}
