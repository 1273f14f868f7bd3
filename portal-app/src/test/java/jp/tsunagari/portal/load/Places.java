package jp.tsunagari.portal.load;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import jp.tsunagari.portal.region.Region;
import jp.tsunagari.portal.region.RegionDirectory;

/** Draws municipalities: many in the large prefectures, most of them in the cities that the directory names first. */
final class Places {

    private static final Map<String, Double> LARGE = Map.ofEntries(
            Map.entry("13", 14.0),
            Map.entry("27", 9.0),
            Map.entry("14", 9.0),
            Map.entry("23", 7.5),
            Map.entry("11", 7.0),
            Map.entry("12", 6.0),
            Map.entry("01", 6.0),
            Map.entry("28", 5.5),
            Map.entry("40", 5.0),
            Map.entry("22", 3.5),
            Map.entry("26", 3.0),
            Map.entry("34", 3.0),
            Map.entry("04", 3.0));

    private final RegionDirectory directory = new RegionDirectory();
    private final Weighted<Region> prefectures =
            new Weighted<>(directory.prefectures(), prefecture -> LARGE.getOrDefault(prefecture.code(), 1.2));
    private final Map<String, Weighted<Region>> municipalities = new HashMap<>();

    Region municipality(SplittableRandom random) {
        return within(prefectures.draw(random), random);
    }

    Region within(Region prefecture, SplittableRandom random) {
        return municipalities
                .computeIfAbsent(prefecture.code(), code -> Weighted.byRank(directory.municipalities(code)))
                .draw(random);
    }

    Region prefectureOf(Region municipality) {
        return directory.prefectureOf(municipality).orElseThrow();
    }

    String fullName(Region region) {
        return directory.fullName(region);
    }
}
