package jp.tsunagari.portal.region;

/** What a region is in the system of local government. */
public enum RegionKind {
    /** 全国: the whole country, code {@code 00}. */
    NATION,
    /** 都道府県, two digits. */
    PREFECTURE,
    /** 市, the designated ones included. */
    CITY,
    /** 特別区: the 23 wards of Tokyo, municipalities of their own. */
    SPECIAL_WARD,
    /** 町. */
    TOWN,
    /** 村. */
    VILLAGE,
    /** 区 of a designated city: part of that city, not a municipality. */
    WARD;

    /** Whether this is a 市区町村, that is one of the 1,741. */
    public boolean isMunicipality() {
        return switch (this) {
            case CITY, SPECIAL_WARD, TOWN, VILLAGE -> true;
            case NATION, PREFECTURE, WARD -> false;
        };
    }
}
