package jp.tsunagari.portal.ingest.region;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.tsunagari.portal.region.Region;
import jp.tsunagari.portal.region.RegionDirectory;
import jp.tsunagari.portal.text.Fold;
import jp.tsunagari.portal.text.Folding;

/** The names to look for, the longest first, so that a short name never hides a longer one. */
final class PlaceNameTable {

    /**
     * One form for all forms of a character, in names and in the texts that they are looked for in; for names of places,
     * more are forms of one another than elsewhere.
     */
    static final Folding FOLDING = Folding.of(Fold.COMPATIBILITY, Fold.VARIANTS, Fold.INVISIBLE)
            .replacing("ノ之", "の")
            .replacing("竈", "釜")
            .replacing("庄", "荘");

    private static final Comparator<PlaceName> LONGEST_FIRST =
            Comparator.comparingInt((PlaceName name) -> name.folded().length()).reversed();

    private final List<PlaceName> prefectures;
    private final Map<String, List<PlaceName>> municipalities;
    private final Map<String, List<PlaceName>> wards;
    private final List<PlaceName> unique;
    private final Map<Character, List<PlaceName>> anywhere;
    private final Map<String, List<Region>> byName;
    private final List<PlaceName> withoutSuffix;
    private final Set<String> municipalitiesWithoutSuffix;

    PlaceNameTable(RegionDirectory directory) {
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
        this.byName = directory.all().stream()
                .filter(region -> region.prefectureCode() != null)
                .collect(Collectors.groupingBy(Region::name));
        this.anywhere = longestFirst(byName.values().stream().map(regions -> regions.get(0))).stream()
                .collect(Collectors.groupingBy(name -> name.folded().charAt(0)));
        this.withoutSuffix = directory.prefectures().stream()
                .filter(prefecture -> !prefecture.name().endsWith("道"))
                .map(prefecture -> new PlaceName(
                        prefecture,
                        FOLDING.apply(
                                prefecture.name().substring(0, prefecture.name().length() - 1))))
                .toList();
        this.municipalitiesWithoutSuffix = directory.all().stream()
                .filter(region -> region.kind().isMunicipality())
                .map(region -> FOLDING.apply(region.name()))
                .map(folded -> folded.substring(0, folded.length() - 1))
                .collect(Collectors.toUnmodifiableSet());
    }

    private List<PlaceName> longestFirst(Stream<Region> regions) {
        return regions.map(this::name).sorted(LONGEST_FIRST).toList();
    }

    private PlaceName name(Region region) {
        return new PlaceName(region, FOLDING.apply(region.name()));
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

    /** Every name of a municipality or ward that begins so, each once, however many places have it. */
    List<PlaceName> anywhere(char first) {
        return anywhere.getOrDefault(first, List.of());
    }

    /** The municipalities and wards of exactly this official name. */
    List<Region> named(String name) {
        return byName.getOrDefault(name, List.of());
    }

    /** The prefectures as they are called for short: 東京, 宮城. */
    List<PlaceName> prefecturesWithoutSuffix() {
        return withoutSuffix;
    }

    boolean isMunicipalityWithoutSuffix(String folded) {
        return municipalitiesWithoutSuffix.contains(folded);
    }

    /** Municipalities whose name occurs once in the whole country. */
    List<PlaceName> uniqueMunicipalities() {
        return unique;
    }

    /**
     * A name to look for.
     *
     * @param folded the region's name, folded by {@link #FOLDING}
     */
    record PlaceName(Region region, String folded) {}
}
