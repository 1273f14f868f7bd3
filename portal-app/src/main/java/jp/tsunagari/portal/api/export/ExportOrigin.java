package jp.tsunagari.portal.api.export;

import java.util.List;
import jp.tsunagari.portal.catalogue.DataLicence;

/**
 * Where an export comes from.
 *
 * @param day on which it was made
 * @param conditions what was asked for, in Japanese
 * @param address absolute, of the list or file that was asked for
 * @param count initiatives in it
 */
record ExportOrigin(String day, String conditions, String address, int count) {

    /** Item and content of each line. */
    List<List<String>> lines() {
        return List.of(
                List.of("出典", DataLicence.ATTRIBUTION),
                List.of("利用条件", DataLicence.NAME),
                List.of("利用条件のURL", DataLicence.ADDRESS),
                List.of("書き出した日", day),
                List.of("書き出した条件", conditions),
                List.of("件数", count + "件"),
                List.of("URL", address),
                List.of("空欄", "資料に記載がないことを表します。0ではありません。"),
                List.of("成果指標", "資料の文章から機械で読み取った数字です。延べ人数と実人数は別のもので、足したり比べたりできません。"),
                List.of("列の名前", "GIF 実装データモデル（行政）事例（デジタル庁）の項目名に、当てはまるものがあればそろえています。"));
    }
}
