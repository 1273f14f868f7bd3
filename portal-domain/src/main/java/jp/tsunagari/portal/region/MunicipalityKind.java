package jp.tsunagari.portal.region;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The kinds that 地方自治法 tells municipalities apart by, the most powerful first. They stand for size: a designated city has
 * half a million people and more, a core city two hundred thousand and more, a town or village mostly fewer than thirty
 * thousand.
 */
public enum MunicipalityKind {
    /** 政令指定都市 (第252条の19). */
    DESIGNATED_CITY,
    /** 中核市 (第252条の22). */
    CORE_CITY,
    /** 特別区 (第281条). */
    SPECIAL_WARD,
    /** 市 that is neither of those. */
    CITY,
    /** 町. */
    TOWN,
    /** 村. */
    VILLAGE;

    /** Its name in addresses, in the API and in the index. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The key of its name among the messages. */
    public String messageKey() {
        return "region.municipality-kind." + code();
    }

    /** The kind with this code, or empty when there is none. */
    public static Optional<MunicipalityKind> find(String code) {
        return Stream.of(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
