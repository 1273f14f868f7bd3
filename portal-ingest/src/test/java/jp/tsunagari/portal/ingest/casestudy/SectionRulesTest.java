package jp.tsunagari.portal.ingest.casestudy;

import static org.assertj.core.api.Assertions.assertThat;

import jp.tsunagari.portal.ingest.casestudy.CaseStudy.CaseSection;
import jp.tsunagari.portal.shared.SectionKind;
import org.junit.jupiter.api.Test;

/** Where a section begins and ends, and what becomes of its text. */
class SectionRulesTest {

    @Test
    void storiesStandBetweenTheNewActivityAndTheResults() {
        assertThat(new Sample().study().sections())
                .extracting(CaseSection::kind)
                .containsExactly(
                        SectionKind.HISTORY,
                        SectionKind.NEW_ACTIVITY,
                        SectionKind.STORY,
                        SectionKind.RESULTS,
                        SectionKind.PHOTOS);
    }

    @Test
    void aHeadingInsideASentenceIsText() {
        CaseStudy study = new Sample().with("参加者は20名", "取組の成果として、参加者は20名").study();
        assertThat(study.sections()).hasSize(5);
    }

    @Test
    void headingsAreKnownInEverySpelling() {
        CaseStudy study = new Sample()
                .with("取組の成果\n", "■ 取り組みの成果\n")
                .with("私たちの新たな取組\n", "【私たちの新たな取組み】\n")
                .study();
        assertThat(study.sections()).hasSize(5);
        assertThat(study.warnings()).isEmpty();
    }

    @Test
    void aShortLineBehindAnUnfinishedOneIsNoHeading() {
        CaseStudy study = new Sample()
                .with("ひらくこととした。\n", "ひらくこととし、その準備のために多くの人びとと話し合いを重ねながら\n少しずつ形にした\n")
                .study();
        assertThat(study.sections().get(1).body())
                .endsWith("話し合いを重ねながら少しずつ形にした\nはじまりの物語\nひとりの参加者が、友だちを誘いたいと話したことがきっかけである。");
    }

    @Test
    void aHeadingLikeLineElsewhereStaysInTheText() {
        CaseStudy study = new Sample().with("公園での体操", "体操の始まり\n公園での体操").study();
        assertThat(study.sections().get(0).body()).startsWith("体操の始まり\n公園");
        assertThat(study.warnings()).extracting(ReadingWarning::code).containsExactly(WarningCode.HEADING_LIKE_LINE);
    }

    @Test
    void aHeadingMayTakeTwoLines() {
        CaseStudy study =
                new Sample().with("はじまりの物語\n", "この取組が生まれた\n\n“はじまりの物語”\n").study();
        assertThat(study.sections()).hasSize(5);
        assertThat(study.sections().get(2).heading()).isEqualTo("この取組が生まれた“はじまりの物語”");
        assertThat(study.sections().get(2).body()).startsWith("ひとりの参加者が");
    }

    @Test
    void brokenLinesAreJoinedAndParagraphsKept() {
        String broken = "参加者は20名になり、見守りの輪が広がり、町のあちこちで声を掛け合う姿が見ら\n\n れるようになった。\n会も続く。\n- 次の一つめ\n- 次の二つめ\n";
        CaseStudy study = new Sample().with("参加者は20名になり、見守りの輪が広がった。\n", broken).study();
        assertThat(study.sections().get(3).body())
                .isEqualTo("参加者は20名になり、見守りの輪が広がり、町のあちこちで声を掛け合う姿が見られるようになった。\n会も続く。\n- 次の一つめ\n- 次の二つめ");
    }

    @Test
    void layoutMarksDisappear() {
        CaseStudy study = new Sample()
                .with("朝の公園\n", "**朝の\n公園** <https://example.org/a>\n--\t--\n[申込](#) [地図](https://example.org/b)\n")
                .study();
        assertThat(study.sections().get(4).body())
                .isEqualTo("朝の\n公園 https://example.org/a\n申込 地図（https://example.org/b）");
    }

    @Test
    void personalContactsOfAFlyerAreWithheld() {
        CaseStudy study = new Sample()
                .with("朝の公園\n", "電話 ０９０-1234-5678、080 1234 5678、0120-12-3456\nmail: a.b@example.org\n")
                .study();
        assertThat(study.sections().get(4).body())
                .isEqualTo("電話 ［連絡先は掲載していません］、［連絡先は掲載していません］、0120-12-3456\nmail: ［連絡先は掲載していません］");
        assertThat(study.warnings()).extracting(ReadingWarning::code).containsOnly(WarningCode.CONTACT_WITHHELD);
        assertThat(study.warnings())
                .extracting(warning -> warning.key() + " " + warning.line())
                .containsExactly(
                        "reading.warning.contact-withheld.phone 46", "reading.warning.contact-withheld.mail 47");
    }
}
