package jp.tsunagari.portal.ingest.region;

import static org.assertj.core.api.Assertions.assertThat;

import jp.tsunagari.portal.region.RegionDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines that say where the work is done, and lines that do not. */
class RegionExpressionReaderTest {

    private final RegionExpressionReader reader = new RegionExpressionReader(new RegionDirectory());

    @ParameterizedTest
    @CsvSource({
        "北海道札幌市, 01100",
        "北海道 札幌市, 01100",
        "札幌市西区、北区, 01100",
        "宮城県全域, 04",
        "北海道全域, 01",
        "茨城県常総市、県全域, 08211 08",
        "群馬県高崎市を中心に前橋市など, 10202 10201",
        "千葉県匝瑳市、旭市、銚子市、横芝光町、多古町, 12235 12215 12202 12410 12347",
        "千葉県匝瑳市および旭市, 12235 12215",
        "東京都、神奈川県, 13 14",
        "東京都千代田区・港区, 13101 13103",
        "栃木県宇都宮市など, 09201",
        "宮城県亘理郡亘理町, 04361",
        "宮城県亶理町, 04361",
        "福島県郡山市, 07203",
        "全国, 00",
        "全国（オンライン）, 00",
        "北海道北広島市, 01234",
        "石巻市, 04202",
    })
    void readsTheRegions(String text, String codes) {
        assertThat(reader.read(text).orElseThrow().regions())
                .extracting(region -> region.code())
                .containsExactly(codes.split(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"北海道留萌市での孤独・孤立を防ぐ", "宮城県刑務所出所者等の体験格差の補完", "府中市", "中央区", "取組のかたち", "全国の仲間づくり", ""})
    void isEmptyForAnythingElse(String text) {
        assertThat(reader.read(text)).isEmpty();
    }

    @Test
    void aPlaceThatIsNotInTheTableIsReportedAndNotGuessed() {
        RegionExpression expression = reader.read("長野県架空市、松本市").orElseThrow();
        assertThat(expression.unresolved()).containsExactly("架空市");
        assertThat(expression.regions()).extracting(region -> region.code()).containsExactly("20202");
        assertThat(reader.read("長野県架空市").orElseThrow().regions())
                .extracting(region -> region.code())
                .containsExactly("20");
    }

    @Test
    void tellsWhetherAPrefectureIsNamed() {
        assertThat(reader.read("宮城県石巻市").orElseThrow().beginsWithPrefecture()).isTrue();
        assertThat(reader.read("石巻市").orElseThrow().beginsWithPrefecture()).isFalse();
    }
}
