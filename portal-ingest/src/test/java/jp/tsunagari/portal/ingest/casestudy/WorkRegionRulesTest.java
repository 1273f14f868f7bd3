package jp.tsunagari.portal.ingest.casestudy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
        assertThat(study.regions())
                .extracting(region -> region.code() + " " + region.basis())
                .containsExactly(expected + " ADDRESS");
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

    /** What the document adds to a name, and nothing where it adds nothing. */
    @ParameterizedTest
    @CsvSource({
        "新潟県, 15 null",
        "新潟県内, 15 null",
        "新潟県内各地, 15 null",
        "新潟県全域, 15 WHOLE",
        "新潟県内一円, 15 WHOLE",
        "新潟県長岡市全域, 15202 WHOLE",
        "新潟県長岡市など, 15202 AMONG_OTHERS",
        "新潟県長岡市を中心に上越市など, 15202 CHIEFLY|15222 AMONG_OTHERS",
        "新潟県長岡市、上越市ほか, 15202 null|15222 AMONG_OTHERS",
        "主に新潟県長岡市, 15202 CHIEFLY",
        "新潟県新潟市中央区など, 15100 null",
        "長岡市を中心とした新潟県全域, 15202 CHIEFLY|15 WHOLE",
        "新潟県、長野県など, 15 null|20 AMONG_OTHERS",
    })
    void keepsWhatTheHeaderAddsToAName(String region, String expected) {
        CaseStudy study = new Sample().with("長野県松本市\n\n取組", region + "\n\n取組").study();
        assertThat(study.regions().stream().map(place -> place.code() + " " + place.extent()))
                .containsExactly(expected.split("\\|"));
        assertThat(study.regions()).allSatisfy(place -> {
            assertThat(place.quote()).isEqualTo(region);
            assertThat(place.line()).isGreaterThan(study.firstLine());
        });
    }

    @ParameterizedTest
    @CsvSource({
        "塩尻市など町内会とともに, AMONG_OTHERS",
        "塩尻市を中心に町内会とともに, CHIEFLY",
        "塩尻市内全域の町内会とともに, WHOLE",
        "塩尻市中心部の町内会とともに, null",
        "塩尻市の町内会とともに, null"
    })
    void keepsWhatTheTextAddsToAName(String words, String expected) {
        CaseStudy study = new Sample().without(HEADER).with("町内会とともに", words).study();
        CaseStudy.CaseRegion place = study.regions().get(0);
        assertThat(place.code() + " " + place.extent()).isEqualTo("20215 " + expected);
        assertThat(place.quote()).contains(words);
        assertThat(place.line()).isBetween(study.firstLine(), study.lastLine());
    }

    /** A story may be about anywhere; where it names the town of the seat, that is where the work is. */
    @ParameterizedTest
    @CsvSource({"松本市の参加者が, 20202 TEXT", "塩尻市の参加者が, 20202 ADDRESS"})
    void aStoryIsAskedForTheTownOfTheSeatAlone(String words, String expected) {
        CaseStudy study = new Sample().without(HEADER).with("ひとりの参加者が", words).study();
        assertThat(study.regions())
                .extracting(region -> region.code() + " " + region.basis())
                .containsExactly(expected);
    }
}
