package jp.tsunagari.portal.ingest.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.tsunagari.portal.ingest.region.RegionExpression.PlaceAssumption;
import jp.tsunagari.portal.region.Region;
import jp.tsunagari.portal.region.RegionDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines that say where the work is done, and lines that do not. */
class RegionExpressionReaderTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "（岩手県盛岡市）, 03201, ''",
                "【岩手県盛岡市】, 03201, ''",
                "地域　岩手県盛岡市, 03201, ''",
                "日本各地, 00, ''",
                "兵庫県（神戸市以外）, 28, （神戸市以外）",
                "東京都(島しょを除く), 13, (島しょを除く)",
                "\"東京都、海外(英国、タイ)\", 13, 海外+英国、タイ",
                "海外（タイ）, '', 海外+タイ",
                "国内外, '', 国内外",
                "奄美群島, '', 奄美群島",
                "石狩振興局管内, '', 石狩振興局管内",
                "青森県八戸市／取組開始：2020年, 02203, 取組開始：2020年",
            })
    void keepsWhatItUnderstandsOfALine(String text, String codes, String unresolved) {
        assertThat(codes(text)).isEqualTo(codes.replace("''", ""));
        assertThat(String.join("+", read(text).unresolved())).isEqualTo(unresolved.replace("''", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"東京都の居場所づくり", "（青空の会）", "兵庫県のとりくみ（朝の会）"})
    void takesNoTitleForAPlace(String text) {
        assertThat(new RegionExpressionReader(new RegionDirectory()).read(text, List.of()))
                .isEmpty();
    }

    private static final RegionDirectory DIRECTORY = new RegionDirectory();

    private final RegionExpressionReader reader = new RegionExpressionReader(DIRECTORY);

    @ParameterizedTest
    @CsvSource({
        "北海道札幌市, 01100",
        "北海道 札幌市, 01100",
        "宮城県全域, 04",
        "宮城県内全域, 04",
        "宮城県内一円, 04",
        "宮城県下全域, 04",
        "北海道全域, 01",
        "茨城県常総市、県全域, 08211 08",
        "茨城県常総市、県内各地, 08211 08",
        "群馬県高崎市を中心に前橋市など, 10202 10201",
        "群馬県を中心に, 10",
        "群馬県を中心とした地域, 10",
        "群馬県高崎市を中心に群馬県全域, 10202 10",
        "主に群馬県高崎市, 10202",
        "活動地域：群馬県高崎市ほか, 10202",
        "群馬県高崎市・前橋市等, 10202 10201",
        "千葉県匝瑳市、旭市、銚子市、横芝光町、多古町, 12235 12215 12202 12410 12347",
        "千葉県匝瑳市および旭市, 12235 12215",
        "千葉県匝瑳市/旭市, 12235 12215",
        "千葉県匝瑳市､旭市, 12235 12215",
        "東京都、神奈川県, 13 14",
        "宮城県・岩手県・福島県, 04 03 07",
        "宮城県石巻市、岩手県盛岡市, 04202 03201",
        "東京都千代田区・港区, 13101 13103",
        "東京都中央区, 13102",
        "東京都 世田谷区、大田区, 13112 13111",
        "神奈川県横浜市青葉区・都筑区、川崎市中原区, 14100 14130",
        "大阪府大阪市北区、堺市北区, 27100 27140",
        "栃木県宇都宮市など, 09201",
        "宮城県亘理郡亘理町, 04361",
        "宮城県亘理郡亘理町・山元町, 04361 04362",
        "福島県郡山市, 07203",
        "長野県北安曇郡池田町, 20481",
        "福井県池田町, 18382",
        "広島県府中市, 34208",
        "福島県伊達市、伊達郡桑折町, 07213 07301",
        "熊本県美里町, 43348",
        "全国, 00",
        "全国（オンライン）, 00",
        "オンライン（全国）, 00",
        "日本全国, 00",
        "全国４７都道府県, 00",
        "東京都、全国, 13 00",
        "北海道北広島市, 01234",
    })
    void readsTheRegions(String text, String codes) {
        assertThat(codes(text)).isEqualTo(codes);
        assertThat(read(text).unresolved()).isEmpty();
        assertThat(read(text).repairs()).isEmpty();
        assertThat(read(text).assumptions()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "宮城県亶理町, 04361, 亶理町, 亘理町, VARIANT",
        "宮城県亶理郡亶理町, 04361, 亶理町, 亘理町, VARIANT",
        "千葉県鎌ヶ谷市, 12224, 鎌ヶ谷市, 鎌ケ谷市, VARIANT",
        "千葉県鎌ｹ谷市, 12224, 鎌ｹ谷市, 鎌ケ谷市, VARIANT",
        "茨城県竜ヶ崎市, 08208, 竜ヶ崎市, 龍ケ崎市, VARIANT",
        "群馬県髙崎市, 10202, 髙崎市, 高崎市, VARIANT",
        "長崎縣長﨑市, 42201, 長﨑市, 長崎市, VARIANT",
        "茨城県鹿島市, 08222, 鹿島市, 鹿嶋市, VARIANT",
        "宮城県塩釜市, 04203, 塩釜市, 塩竈市, VARIANT",
        "岐阜県飛驒市, 21217, 飛驒市, 飛騨市, VARIANT",
        "栃木県眞岡市, 09209, 眞岡市, 真岡市, VARIANT",
        "埼玉県戶田市, 11224, 戶田市, 戸田市, VARIANT",
        "群馬県渋川市、群馬県澁川市, 10208, 澁川市, 渋川市, VARIANT",
        "福島県檜枝岐村、福島県桧枝岐村, 07364, 桧枝岐村, 檜枝岐村, VARIANT",
        "宮城I県石巻市, 04202, 宮城I県, 宮城県, NOISE",
        "宮城｜県石巻市, 04202, 宮城｜県, 宮城県, NOISE",
        "群 馬 県高崎市, 10202, 群 馬 県, 群馬県, NOISE",
        "群馬県高　崎　市, 10202, 高　崎　市, 高崎市, NOISE",
    })
    void mendsNames(String text, String code, String written, String official, PlaceRepair.Kind kind) {
        assertThat(codes(text)).isEqualTo(code);
        assertThat(read(text).repairs()).contains(new PlaceRepair(written, official, kind));
        assertThat(read(text).unresolved()).isEmpty();
    }

    /** What names a place but no single prefecture or municipality stays as text. */
    @ParameterizedTest
    @CsvSource({
        "宮城県亘理郡, 04, 亘理郡",
        "亘理郡, '', 亘理郡",
        "東京都23区, 13, 23区",
        "東京都２３区内, 13, 23区",
        "北海道十勝管内, 01, 十勝管内",
        "埼玉県北部, 11, 北部",
        "東京都多摩地域, 13, 多摩地域",
        "宮城県石巻市、三陸沿岸, 04202, 三陸沿岸",
        "千葉県松戸市常盤平団地, 12207, 常盤平団地",
        "宮城県内5市町村, 04, 5市町村",
        "宮城県内外, 04, 内外",
        "栃木県宇都宮市、県外, 09201, 県外",
        "東北地方, '', 東北地方",
        "東北, '', 東北",
        "関東地方、長野県, 20, 関東地方",
        "九州・沖縄, '', 九州・沖縄",
        "東京都を中心に首都圏, 13, 首都圏",
        "北海道・東北六県, 01, 東北六県",
        "全国及び海外, 00, 海外",
        "オンライン, '', オンライン",
        "府中市, '', 府中市",
        "伊達市, '', 伊達市",
        "池田町, '', 池田町",
        "中央区, '', 中央区",
        "県内全域, '', 県内全域",
        "府内, '', 府内",
        "千葉, '', 千葉",
        "長野県架空市、松本市, 20202, 架空市",
        "長野県架空市, 20, 架空市",
        "長野県府中市, 20, 府中市",
    })
    void leavesWhatItCannotTell(String text, String codes, String unresolved) {
        assertThat(codes(text)).isEqualTo(codes);
        assertThat(read(text).unresolved().stream()
                        .map(left -> left.replace('２', '2').replace('３', '3')))
                .containsExactly(unresolved);
    }

    @ParameterizedTest
    @CsvSource({
        "石巻市, 04202, 石巻市, 宮城県石巻市, ONLY_ONE",
        "世田谷区, 13112, 世田谷区, 東京都世田谷区, ONLY_ONE",
        "札幌市西区、北区, 01100, 札幌市, 北海道札幌市, ONLY_ONE",
        "仙台市若林区, 04100, 仙台市, 宮城県仙台市, ONLY_ONE",
        "若林区, 04100, 若林区, 宮城県仙台市若林区, ONLY_ONE",
        "亘理郡亘理町, 04361, 亘理郡亘理町, 宮城県亘理町, ONLY_ONE",
        "鹿嶋市, 08222, 鹿嶋市, 茨城県鹿嶋市, ONLY_ONE",
        "鹿島市, 41207, 鹿島市, 佐賀県鹿島市, ONLY_ONE",
        "都内全域, 13, 都内全域, 東京都, SEAT",
        "都内, 13, 都内, 東京都, SEAT",
        "道内各地, 01, 道内各地, 北海道, SEAT",
        "東京, 13, 東京, 東京都, SHORT",
        "宮城、岩手, 04 03, 岩手, 岩手県, SHORT",
        "東京・神奈川・千葉, 13 14 12, 千葉, 千葉県, SHORT",
    })
    void saysWhatItAssumes(String text, String codes, String written, String official, PlaceAssumption.Ground ground) {
        assertThat(codes(text)).isEqualTo(codes);
        assertThat(read(text).unresolved()).isEmpty();
        assertThat(read(text).assumptions()).contains(new PlaceAssumption(written, official, ground));
    }

    /** Between places of one name the organisation's seat decides, where it can. */
    @ParameterizedTest
    @CsvSource({
        "府中市, 13101, 13206",
        "府中市, 34100, 34208",
        "府中市, 20202, ''",
        "府中市, 13101 34100, ''",
        "伊達市, 07201, 07213",
        "池田町, 20202, 20481",
        "北安曇郡池田町, 20202, 20481",
        "美里町, 04100, 04505",
        "港区、北区, 13104, 13103 13117",
        "中央区, 01101, 01100",
        "北区, 27128, 27100",
        "県内全域, 04103, 04",
        "県内, 04103, 04",
        "府内全域, 27100, 27",
        "府内全域, 04103, ''",
        "県全域, 04103 06201, ''",
        "全県, 20202, 20",
    })
    void asksTheSeatBetweenNamesakes(String text, String seats, String codes) {
        List<Region> places =
                List.of(seats.split(" ")).stream().map(DIRECTORY::get).toList();
        assertThat(reader.read(text, places).orElseThrow().regions().stream()
                        .map(Region::code)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(codes);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "北海道留萌市での孤独・孤立を防ぐ",
                "宮城県刑務所出所者等の体験格差の補完",
                "取組のかたち",
                "全国の仲間づくり",
                "東北の仲間づくり",
                "東京ひだまりの会",
                "オンライン居場所",
                "県内の若者",
                "中央区の輪",
                "、",
                ""
            })
    void isEmptyForAnythingElse(String text) {
        assertThat(reader.read(text, List.of())).isEmpty();
    }

    @Test
    void tellsWhetherAPrefectureIsNamed() {
        assertThat(read("宮城県石巻市").beginsWithPrefecture()).isTrue();
        assertThat(read("主に宮城県石巻市").beginsWithPrefecture()).isTrue();
        assertThat(read("石巻市").beginsWithPrefecture()).isFalse();
        assertThat(read("東北地方").beginsWithPrefecture()).isFalse();
    }

    @Test
    void aLongLineIsStillRead() {
        String towns = "石巻市、東松島市、女川町、気仙沼市、南三陸町、登米市、栗原市、大崎市、加美町、色麻町、涌谷町、美里町、大和町";
        assertThat(read("宮城県" + towns).regions()).hasSize(13);
        assertThat(reader.read("石巻市、".repeat(100), List.of())).isEqualTo(Optional.empty());
    }

    private RegionExpression read(String text) {
        return reader.read(text, List.of()).orElseThrow(() -> new AssertionError(text));
    }

    private String codes(String text) {
        return read(text).regions().stream().map(Region::code).collect(Collectors.joining(" "));
    }
}
