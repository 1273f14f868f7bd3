package jp.tsunagari.portal.ingest.region;

import static org.assertj.core.api.Assertions.assertThat;

import jp.tsunagari.portal.ingest.region.AddressReader.AddressReading;
import jp.tsunagari.portal.region.RegionDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Addresses down to the ward, with slips of the pen and of the scanner. */
class AddressReaderTest {

    private final AddressReader reader = new AddressReader(new RegionDirectory());

    @ParameterizedTest
    @CsvSource({
        "北海道札幌市中央区南8条西2丁目, 01101",
        "北海道 札幌市 中央区南8条, 01101",
        "〒060-0001 北海道札幌市中央区, 01101",
        "（本部）〒060-0001北海道札幌市中央区, 01101",
        "東京都千代田区神田神保町1丁目, 13101",
        "神奈川県足柄下郡箱根町湯本, 14382",
        "札幌市西区西野1-1-7, 01107",
        "長野県, 20",
        "長野県北安曇郡池田町1-1, 20481",
        "広島県府中市府川町1, 34208",
        "宮城県遠田郡美里町1, 04505",
        "東京都中央区日本橋1, 13102",
        "神奈川県横浜市中区1, 14104",
        "（東京事務所）東京都港区芝1, 13103",
    })
    void findsTheSmallestRegion(String address, String code) {
        AddressReading reading = reader.read(address);
        assertThat(reading.regions()).extracting(region -> region.code()).containsExactly(code);
        assertThat(reading.corrected()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "宮城県亶理郡亶理町字中町22番地, 宮城県亘理郡亘理町字中町22番地, 04361, VARIANT",
        "千葉県鎌ヶ谷市くぬぎ山4, 千葉県鎌ケ谷市くぬぎ山4, 12224, VARIANT",
        "神奈川県茅ケ崎市1-1, 神奈川県茅ヶ崎市1-1, 14207, VARIANT",
        "茨城県龍ヶ崎市1, 茨城県龍ケ崎市1, 08208, VARIANT",
        "長﨑県長崎市1, 長崎県長崎市1, 42201, VARIANT",
        "宮城縣塩釜市1, 宮城県塩竈市1, 04203, VARIANT",
        "群馬県髙崎市棟高町1, 群馬県高崎市棟高町1, 10202, VARIANT",
        "奈良県葛\uDB40\uDD00城市1, 奈良県葛城市1, 29211, VARIANT",
        "東京都⾜立区1, 東京都足立区1, 13121, VARIANT",
        "宮城I県仙台市若林区1, 宮城県仙台市若林区1, 04103, NOISE",
        "宮城県仙 台市若林区1, 宮城県仙台市若林区1, 04103, NOISE",
    })
    void mendsPlaceNames(String written, String corrected, String code, PlaceRepair.Kind kind) {
        AddressReading reading = reader.read(written);
        assertThat(reading.written()).isEqualTo(written);
        assertThat(reading.corrected()).isEqualTo(corrected);
        assertThat(reading.regions()).extracting(region -> region.code()).containsExactly(code);
        assertThat(reading.repairs()).extracting(PlaceRepair::kind).containsOnly(kind);
    }

    @Test
    void readsSeveralAddresses() {
        AddressReading reading = reader.read("山形県山形市七日町2-7-23ビル3階／神奈川県藤沢市村岡東 2-26-1");
        assertThat(reading.addressCount()).isEqualTo(2);
        assertThat(reading.regions()).extracting(region -> region.code()).containsExactly("06201", "14205");
    }

    @Test
    void aSlashInsideAnAddressDividesNothing() {
        assertThat(reader.read("山形県山形市七日町2-7-23／3階").addressCount()).isEqualTo(1);
    }

    @Test
    void doesNotGuess() {
        assertThat(reader.read("中央区1-1").regions()).isEmpty();
        assertThat(reader.read("府中市1-1").unresolved()).containsExactly("府中市1-1");
        assertThat(reader.read("宮城県亘理郡1-1").regions())
                .extracting(region -> region.code())
                .containsExactly("04");
        assertThat(reader.read("宮城県亘理郡1-1").unresolved()).containsExactly("宮城県亘理郡1-1");
        assertThat(reader.read("長野県架空市1").unresolved()).containsExactly("長野県架空市1");
        assertThat(reader.read("長野県札幌市1").regions())
                .extracting(region -> region.code())
                .containsExactly("20");
    }
}
