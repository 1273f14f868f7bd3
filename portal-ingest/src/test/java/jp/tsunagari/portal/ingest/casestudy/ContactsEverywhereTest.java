package jp.tsunagari.portal.ingest.casestudy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.stream.Stream;
import jp.tsunagari.portal.ingest.casestudy.DocumentReader.DocumentReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Contacts of persons are read in no section, and the organisation's own address and website in theirs. */
class ContactsEverywhereTest {

    private static final String NUMBER = "090-1234-5678";

    /** A part of the document, which gets the contact after it. */
    static Stream<String> places() {
        return Stream.of(
                Sample.PROGRAMME,
                "みんなで歩く朝の会",
                "あさの会\n\n長野県松本市",
                "朝の散歩",
                "ひとり暮らしの高齢者",
                "公園での体操から始まり、",
                "町内会とともに、",
                "はじまりの物語",
                "友だちを誘いたい",
                "参加者は20名",
                "団体名\tNPO法人 あさの会",
                "代表者\t代表理事 山田 花子",
                "2015年6月",
                "長野県松本市丸の内3-7",
                "https://example.org",
                "お待ちしています。",
                "朝の公園");
    }

    @ParameterizedTest
    @MethodSource("places")
    void aNumberIsReadNowhere(String place) {
        assertThat(read(place, NUMBER).toString()).doesNotContain("1234").doesNotContain("5678");
    }

    @ParameterizedTest
    @MethodSource("places")
    void aMailAddressIsReadNowhere(String place) {
        assertThat(read(place, "hana＠example.jp").toString()).doesNotContain("hana");
    }

    /** But in 住所, where the organisation says where it is. */
    @ParameterizedTest
    @MethodSource("places")
    void aHomeIsReadNowhere(String place) {
        assumeThat(place).isNotEqualTo("長野県松本市丸の内3-7");
        assertThat(read(place, "自宅（山形県山形市小白川町1-4-12）").toString()).doesNotContain("4-12");
    }

    @Test
    void eachIsReportedWithItsLineAndKind() {
        CaseStudy study = new Sample()
                .with("町内会とともに、", "町内会（" + NUMBER + "）とともに、")
                .with("お待ちしています。", "お待ちしています。a@example.jp")
                .study();
        assertThat(study.warnings())
                .extracting(warning -> warning.code() + " " + warning.key() + " " + warning.line())
                .containsExactly(
                        "CONTACT_WITHHELD reading.warning.contact-withheld.phone 25",
                        "CONTACT_WITHHELD reading.warning.contact-withheld.mail 42");
    }

    @Test
    void aContactOverTwoLinesTakesNoLineAway() {
        DocumentReading reading =
                new Sample().with("朝の公園\n", "連絡は hana@exam\nple.jp へ\n夕方の公園\n").reading();
        assertThat(reading.cases().get(0).sections().get(4).body()).isEqualTo("連絡は ［連絡先は掲載していません］\nへ\n夕方の公園");
    }

    @Test
    void whereTheOrganisationIsStays() {
        OrganisationProfile profile =
                new Sample().with("長野県松本市丸の内3-7", "長野県松本市丸の内3-7 ハイツあさひ101号室").organisation();
        assertThat(profile.address()).isEqualTo("長野県松本市丸の内3-7 ハイツあさひ101号室");
        assertThat(profile.website()).isEqualTo("https://example.org");
    }

    private static DocumentReading read(String place, String contact) {
        DocumentReading reading =
                new Sample().with(place, place + "（連絡先 " + contact + "）").reading();
        assertThat(reading.cases()).hasSize(1);
        return reading;
    }
}
