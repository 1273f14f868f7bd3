package jp.tsunagari.portal.ingest.casestudy;

import static org.assertj.core.api.Assertions.assertThat;

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
        assertThat(study.regions()).containsExactly(new WorkRegion(expected, RegionBasis.ADDRESS));
    }
}
