package jp.tsunagari.portal.catalogue;

/**
 * Under which conditions the catalogue's content may be used on: those of its source, 公共データ利用規約（第1.0版）, which
 * asks to name the source and to say that it was processed.
 */
public final class DataLicence {

    public static final String NAME = "公共データ利用規約（第1.0版）";

    public static final String ADDRESS = "https://www.digital.go.jp/resources/open_data/public_data_license_v1.0";

    /** Who published the source. */
    public static final String PUBLISHER = "内閣府";

    /** Names the source and says that it was processed. Those who pass the data on are asked to keep it. */
    public static final String ATTRIBUTION =
            "出典：内閣府「地域における孤独・孤立対策に関するNPO等の取組モデル調査」の取組事例を、" + NAME + "にもとづき加工して作成（つながり 孤独・孤立対策 取組カタログ）";

    private DataLicence() {}
}
