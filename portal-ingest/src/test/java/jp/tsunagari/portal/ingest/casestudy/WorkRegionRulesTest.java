package jp.tsunagari.portal.ingest.casestudy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.tsunagari.portal.ingest.casestudy.CaseStudy.CaseRegion;
import jp.tsunagari.portal.initiative.RegionBasis;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Without a region in the header, the text is asked before the address. */
class WorkRegionRulesTest {

    private static final String HEADER = "みんなで歩く朝の会\n\nNPO法人\nあさの会\n\n長野県松本市\n\n";

    @ParameterizedTest
    @CsvSource({
        "町内会とともに, 塩尻市の町内会とともに, 20215 TEXT",
        "公園での体操から, 塩尻の中心部での体操から, 20215 TEXT",
        "公園での体操から, 塩尻市から来た人の体操から, 20202 ADDRESS",
        "公園での体操から, 熊本市での体操から, 20202 ADDRESS",
        "ひとりの参加者が, 塩尻市の参加者が, 20202 ADDRESS",
        "朝の散歩, 茅野市での朝の散歩, 20214 TEXT",
        "町内会とともに, 東塩尻市場の町内会とともに, 20202 ADDRESS",
    })
    void asksTheTextFirst(String old, String replacement, String expected) {
        CaseStudy study = new Sample().without(HEADER).with(old, replacement).study();
        assertThat(study.regions())
                .extracting(region -> region.code() + " " + region.basis())
                .containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource({"長野県松本市丸の内3-7, 札幌市中央区大通西1, 01100", "長野県松本市丸の内3-7, 東京都千代田区1-1, 13101"})
    void aWardOfACityIsNoRegionOfWork(String old, String replacement, String expected) {
        CaseStudy study = new Sample().without(HEADER).with(old, replacement).study();
        assertThat(study.regions()).containsExactly(new CaseRegion(expected, RegionBasis.ADDRESS));
    }

    /** The seat of the sample is 長野県松本市. */
    @ParameterizedTest
    @CsvSource({
        "新潟県全域, 15 HEADER",
        "'新潟県新潟市、長岡市、上越市、\n糸魚川市、妙高市など', 15100 HEADER|15202 HEADER|15222 HEADER|15216 HEADER|15217 HEADER",
        "'新潟県糸魚\n川市', 15216 HEADER",
        "'塩尻市、\n茅野市', 20215 HEADER|20214 HEADER",
        "池田町, 20481 HEADER",
        "県内全域, 20 HEADER",
        "東京都港区, 13103 HEADER",
        "'新潟県新潟市中央区、\n東区', 15100 HEADER",
        "オンライン（全国）, 00 HEADER",
        "北陸地方, ''",
        "府中市, ''",
    })
    void theHeaderSaysWhereTheWorkIsDone(String region, String expected) {
        CaseStudy study = new Sample().with("長野県松本市\n\n取組", region + "\n\n取組").study();
        assertThat(study.title()).isEqualTo("みんなで歩く朝の会");
        assertThat(study.headerOrganisation()).isEqualTo(new HeaderOrganisation("NPO法人", "あさの会"));
        assertThat(study.headerRegion()).isEqualTo(region.replace("\n", ""));
        assertThat(study.regions().stream().map(place -> place.code() + " " + place.basis()))
                .containsExactlyElementsOf(expected.isEmpty() ? List.of() : List.of(expected.split("\\|")));
        assertThat(study.organisation().addressRegions()).containsExactly("20202");
    }
}
