package jp.tsunagari.portal.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.region.RegionNames.RegionName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionDirectoryTest {

    private final RegionDirectory directory = new RegionDirectory();

    @Test
    void listsEveryPrefectureFromNorthToSouth() {
        assertThat(directory.prefectures()).hasSize(47);
        assertThat(directory.prefectures().get(0).name()).isEqualTo("北海道");
        assertThat(directory.prefectures().get(46).name()).isEqualTo("沖縄県");
    }

    @Test
    void knowsThatTwentyFiveNamesOfMunicipalitiesMeanMoreThanOne() {
        Map<String, Long> byName = directory.all().stream()
                .filter(region -> region.kind().isMunicipality())
                .collect(Collectors.groupingBy(Region::name, Collectors.counting()));
        assertThat(byName.values().stream().filter(count -> count > 1)).hasSize(25);
        assertThat(directory.named("府中市")).extracting(directory::fullName).containsExactly("東京都府中市", "広島県府中市");
    }

    @Test
    void namesAWardWithItsCityAndPrefecture() {
        assertThat(directory.fullName(directory.get("01107"))).isEqualTo("北海道札幌市西区");
        assertThat(directory.around(directory.get("01107")))
                .extracting(Region::name)
                .containsExactly("札幌市", "北海道", "全国");
    }

    @Test
    void aCityTakesInItsWardsAndAPrefectureItsMunicipalities() {
        assertThat(directory.codesWithin(directory.get("01100"))).hasSize(11).contains("01100", "01101", "01110");
        assertThat(directory.codesWithin(directory.get("13"))).contains("13", "13101", "13421");
        assertThat(directory.codesWithin(directory.get("00")))
                .hasSize(directory.all().size());
    }

    @Test
    void hasTheThreeWardsThatHamamatsuHasToday() {
        assertThat(directory.all().stream().filter(region -> "22130".equals(region.cityCode())))
                .extracting(Region::name)
                .containsExactly("中央区", "浜名区", "天竜区");
    }

    @ParameterizedTest
    @CsvSource({
        "01100,DESIGNATED_CITY",
        "01101,DESIGNATED_CITY",
        "01202,CORE_CITY",
        "13101,SPECIAL_WARD",
        "01205,CITY",
        "01303,TOWN",
        "01331,TOWN",
        "13421,VILLAGE"
    })
    void tellsMunicipalitiesApartByTheirKind(String code, MunicipalityKind kind) {
        assertThat(directory.municipalityKind(directory.get(code))).contains(kind);
    }

    @Test
    void countsTheKindsAsTheLawDoes() {
        Map<MunicipalityKind, Long> counts = directory.all().stream()
                .filter(region -> region.kind().isMunicipality())
                .flatMap(region -> directory.municipalityKind(region).stream())
                .collect(Collectors.groupingBy(kind -> kind, Collectors.counting()));
        assertThat(counts)
                .containsEntry(MunicipalityKind.DESIGNATED_CITY, 20L)
                .containsEntry(MunicipalityKind.CORE_CITY, 62L)
                .containsEntry(MunicipalityKind.SPECIAL_WARD, 23L)
                .containsEntry(MunicipalityKind.CITY, 710L)
                .containsEntry(MunicipalityKind.TOWN, 743L)
                .containsEntry(MunicipalityKind.VILLAGE, 183L);
        assertThat(directory.municipalityKind(directory.get("13"))).isEmpty();
        assertThat(directory.municipalityKind(directory.get("00"))).isEmpty();
    }

    @Test
    void namesEachCoreCityAsTheTableOfRegionsDoes() {
        assertThat(RegionDirectory.CORE_CITIES.rows()).allSatisfy(row -> {
            assertThat(directory.get(row.get("code")).name()).isEqualTo(row.get("name"));
            assertThat(directory.get(row.get("code")).kind()).isEqualTo(RegionKind.CITY);
        });
    }

    @Test
    void saysWhenThereIsNoSuchCode() {
        assertThat(directory.find("99999")).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> directory.get("99999"));
    }

    @Test
    void namesRegionsForPeople() {
        RegionNames names = new RegionNames(directory, Messages.ofClasspath());
        assertThat(names.of("04")).isEqualTo(new RegionName("04", "宮城県", null, "宮城県"));
        assertThat(names.extended("04", "region.extent.whole")).isEqualTo("宮城県全域");
        assertThat(names.extended("04102", "region.extent.among-others")).isEqualTo("宮城県仙台市宮城野区など");
        assertThat(names.extended("04", null)).isEqualTo("宮城県");
        assertThat(names.of("00")).isEqualTo(new RegionName("00", null, null, "全国"));
        assertThat(names.of("04102")).isEqualTo(new RegionName("04102", "宮城県", "仙台市宮城野区", "宮城県仙台市宮城野区"));
    }

    /** By 地名等の英語表記規程, and where a reading alone does not tell. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            00    | All of Japan
            01    | Hokkaido
            10    | Gunma
            13    | Tokyo
            26    | Kyoto
            01100 | Sapporo City
            01400 | Kutchan Town
            11206 | Gyoda City
            13101 | Chiyoda City
            13205 | Ome City
            19208 | Minami-Alps City
            20303 | Koumi Town
            28223 | Tanba City
            33212 | Setouchi City
            37205 | Kan-onji City
            01107 | Nishi Ward
            """)
    void hasEnglishNames(String code, String name) {
        assertThat(directory.get(code).nameEnglish()).isEqualTo(name);
    }

    @Test
    void namesAWardInFullInEnglish() {
        assertThat(directory.inFull(directory.get("01107")).nameEnglish())
                .isEqualTo("Nishi Ward, Sapporo City (Hokkaido)");
        assertThat(directory.inFull(directory.get("01")).nameEnglish()).isEqualTo("Hokkaido");
        assertThat(directory.inFull(directory.get("00")).nameEnglish()).isEqualTo("All of Japan");
    }

    @Test
    void everyEnglishNameIsInLatinLetters() {
        assertThat(directory.all())
                .extracting(Region::nameEnglish)
                .allSatisfy(name -> assertThat(name).matches("[A-Z][A-Za-z-]*( [A-Za-z]+)*"));
    }

    /** As 総務省 publishes them. */
    @ParameterizedTest
    @CsvSource({
        "01, 010006",
        "13, 130001",
        "14, 140007",
        "27, 270008",
        "47, 470007",
        "01100, 011002",
        "04100, 041009",
        "13101, 131016",
        "14100, 141003",
        "26100, 261009",
        "40130, 401307",
        "47201, 472018"
    })
    void knowsCheckDigits(String code, String official) {
        assertThat(directory.get(code).officialCode()).isEqualTo(official);
        assertThat(directory.findWritten(official)).contains(directory.get(code));
        assertThat(directory.findWritten(code)).contains(directory.get(code));
    }

    @Test
    void refusesAWrongCheckDigitAndKnowsNoneOfTheCountry() {
        assertThat(directory.findWritten("011003")).isEmpty();
        assertThat(directory.findWritten("01000")).isEmpty();
        assertThat(directory.get("00").officialCode()).isNull();
        assertThat(directory.all().stream().map(Region::officialCode).filter(Objects::nonNull))
                .hasSize(directory.all().size() - 1)
                .doesNotHaveDuplicates();
    }
}
