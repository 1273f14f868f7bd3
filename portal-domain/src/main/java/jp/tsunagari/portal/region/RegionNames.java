package jp.tsunagari.portal.region;

import jp.tsunagari.portal.message.Messages;
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
}
