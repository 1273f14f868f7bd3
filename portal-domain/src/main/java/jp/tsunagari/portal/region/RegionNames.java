package jp.tsunagari.portal.region;

import jp.tsunagari.portal.message.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Names regions for people. */
@Component
public class RegionNames {

    private final RegionDirectory directory;
    private final Messages messages;

    RegionNames(RegionDirectory directory, Messages messages) {
        this.directory = directory;
        this.messages = messages;
    }

    /**
     * The name of a region of work.
     *
     * @throws IllegalArgumentException if there is no such code; the database refuses to store one
     */
    public RegionName of(String code) {
        Region region = directory.get(code);
        String prefecture = directory.prefectureOf(region).map(Region::name).orElse(null);
        return switch (region.kind()) {
            case NATION -> new RegionName(code, null, null, region.name());
            case PREFECTURE ->
                new RegionName(code, prefecture, null, messages.get("region.whole-prefecture", region.name()));
            case CITY, SPECIAL_WARD, TOWN, VILLAGE, WARD ->
                new RegionName(code, prefecture, withinPrefecture(region), directory.fullName(region));
        };
    }

    private String withinPrefecture(Region region) {
        return region.kind() == RegionKind.WARD && region.cityCode() != null
                ? directory.get(region.cityCode()).name() + region.name()
                : region.name();
    }

    /**
     * A region as it is named on screen and in the API.
     *
     * @param code two digits for a prefecture, five for a municipality or ward
     * @param prefecture null for the whole country
     * @param municipality null where a whole prefecture, or the whole country, is meant
     * @param label the full name, e.g. {@code 北海道札幌市}; a whole prefecture as {@code 宮城県全域}
     */
    public record RegionName(
            String code,
            @Nullable String prefecture,
            @Nullable String municipality,
            String label) {}
}
