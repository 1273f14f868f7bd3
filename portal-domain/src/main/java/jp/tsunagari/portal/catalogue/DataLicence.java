package jp.tsunagari.portal.catalogue;

/**
 * Conditions that the catalogue knows by name: 公共データ利用規約（第1.0版）, under which ministries publish, and which asks to
 * name the source and to say that it was processed.
 */
public final class DataLicence {

    /** Key of its name. */
    public static final String NAME_KEY = "catalogue.licence.name";

    public static final String ADDRESS = "https://www.digital.go.jp/resources/open_data/public_data_license_v1.0";

    private DataLicence() {}
}
