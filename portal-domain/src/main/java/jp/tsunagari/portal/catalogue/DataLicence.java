package jp.tsunagari.portal.catalogue;

/**
 * Under which conditions the catalogue's content may be used on: those of its source, 公共データ利用規約（第1.0版）, which
 * asks to name the source and to say that it was processed.
 */
public final class DataLicence {

    /** Key of its name. */
    public static final String NAME_KEY = "catalogue.licence.name";

    public static final String ADDRESS = "https://www.digital.go.jp/resources/open_data/public_data_license_v1.0";

    /** Key of the name of the publisher of the source. */
    public static final String PUBLISHER_KEY = "catalogue.licence.publisher";

    /** Key of the words that name the source and say that it was processed; to be kept by all who pass the data on. */
    public static final String ATTRIBUTION_KEY = "catalogue.licence.attribution";

    private DataLicence() {}
}
