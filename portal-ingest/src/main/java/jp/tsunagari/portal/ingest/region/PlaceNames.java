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

    private static final Comparator<PlaceName> LONGEST_FIRST =
            Comparator.comparingInt((PlaceName name) -> name.folded().length()).reversed();

    private final CharacterVariants variants;
    private final List<PlaceName> prefectures;
    private final Map<String, List<PlaceName>> municipalities;
    private final Map<String, List<PlaceName>> wards;
    private final List<PlaceName> unique;

    PlaceNames(RegionDirectory directory, CharacterVariants variants) {
        this.variants = variants;
        this.prefectures = longestFirst(directory.prefectures().stream());
        this.municipalities = directory.prefectures().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Region::code,
                        prefecture -> longestFirst(directory.municipalities(prefecture.code()).stream())));
        this.wards = directory.all().stream()
                .filter(region -> region.cityCode() != null)
                .collect(Collectors.groupingBy(
                        region -> String.valueOf(region.cityCode()),
                        Collectors.mapping(this::name, Collectors.toUnmodifiableList())));
        this.unique = longestFirst(directory.all().stream()
                .filter(region -> region.kind().isMunicipality())
                .filter(region -> directory.named(region.name()).size() == 1));
    }

    private List<PlaceName> longestFirst(Stream<Region> regions) {
        return regions.map(this::name).sorted(LONGEST_FIRST).toList();
    }

    private PlaceName name(Region region) {
        return new PlaceName(region, variants.fold(region.name()));
    }

    List<PlaceName> prefectures() {
        return prefectures;
    }

    List<PlaceName> municipalities(Region prefecture) {
        return municipalities.getOrDefault(prefecture.code(), List.of());
    }

    /** Empty for a municipality without wards. */
    List<PlaceName> wards(Region city) {
        return wards.getOrDefault(city.code(), List.of());
    }

    /** Municipalities whose name occurs once in the whole country. */
    List<PlaceName> uniqueMunicipalities() {
        return unique;
    }
}
