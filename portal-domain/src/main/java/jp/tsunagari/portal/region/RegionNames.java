package jp.tsunagari.portal.region;

import jp.tsunagari.portal.message.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Names regions for people, in the language of the current request. */
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
        String prefecture = directory.prefectureOf(region).map(messages::name).orElse(null);
        return switch (region.kind()) {
            case NATION -> new RegionName(code, null, null, messages.name(region));
            case PREFECTURE -> new RegionName(code, prefecture, null, messages.name(region));
            case CITY, SPECIAL_WARD, TOWN, VILLAGE, WARD ->
                new RegionName(code, prefecture, messages.name(directory.withCity(region)), full(region));
        };
    }

    /** The name as a source limits or widens it. */
    public String extended(String code, @Nullable String extentKey) {
        String label = of(code).label();
        return extentKey == null ? label : messages.get(extentKey, label);
    }

    /** With all that it is in: 北海道札幌市中央区, Chuo Ward, Sapporo City (Hokkaido). */
    public String full(Region region) {
        return messages.name(directory.inFull(region));
    }

    /** What it is in, which tells it from others of its name: 北海道札幌市 for 中央区; null for a prefecture and the country. */
    public @Nullable String around(Region region) {
        if (region.cityCode() != null) {
            return full(directory.get(region.cityCode()));
        }
        return region.prefectureCode() == null ? null : messages.name(directory.get(region.prefectureCode()));
    }

    /**
     * A region as it is named on screen and in the API.
     *
     * @param code two digits for a prefecture, five for a municipality or ward
     * @param prefecture null for the whole country
     * @param municipality null where a prefecture, or the whole country, is meant
     * @param label the full name, e.g. {@code 北海道札幌市}
     */
    public record RegionName(
            String code,
            @Nullable String prefecture,
            @Nullable String municipality,
            String label) {}
}
