package jp.tsunagari.portal.ingest.casestudy;

import static org.assertj.core.api.Assertions.assertThat;

import jp.tsunagari.portal.ingest.casestudy.CaseStudy.CaseSection;
import jp.tsunagari.portal.ingest.casestudy.DocumentReader.DocumentReading;
import jp.tsunagari.portal.shared.SectionKind;
import org.junit.jupiter.api.Test;

/** Cases are told apart even when headings are lost, repeated or misplaced. */
class OutlineRulesTest {

    private static final String OTHER = Sample.CASE.replace("あさの会", "よるの会").replace("みんなで歩く朝の会", "みんなで歩く夜の会");

    @Test
    void aCaseWithoutItsFirstHeadingIsStillACase() {
        DocumentReading reading =
                new Sample().followedBy(OTHER.replace("取組のかたち\n", "")).reading();
        assertThat(reading.cases()).hasSize(2);
        CaseStudy study = reading.cases().get(1);
        assertThat(study.title()).isEqualTo("みんなで歩く夜の会");
        assertThat(study.approachItems()).containsExactly("朝の散歩", "体操の会");
        assertThat(study.warnings()).extracting(ReadingWarning::code).containsExactly(WarningCode.HEADING_MISSING);
    }

    @Test
    void aCaseWithoutProfileEndsAtTheNextCase() {
        int profile = Sample.CASE.indexOf("団体概要");
        DocumentReading reading =
                Documents.read(Sample.CASE.substring(0, profile).replace("あさの会", "まひるの会") + Sample.CASE);
        assertThat(reading.cases()).hasSize(2);
        assertThat(reading.cases().get(0).organisation()).isNull();
        assertThat(reading.cases().get(0).headerOrganisation()).isEqualTo(new HeaderOrganisation("NPO法人", "まひるの会"));
        assertThat(reading.cases().get(1).title()).isEqualTo("みんなで歩く朝の会");
    }

    @Test
    void headingsInTheCaptionsAreText() {
        CaseStudy study =
                new Sample().with("朝の公園\n", "朝の公園\n取組の成果\n団体概要\n夕方の公園\n").study();
        assertThat(study.sections()).hasSize(5);
        assertThat(study.sections().get(4).body()).isEqualTo("朝の公園\n取組の成果\n団体概要\n夕方の公園");
    }

    @Test
    void captionsWithoutTheirHeadingAreKept() {
        DocumentReading reading =
                new Sample().without("取組の様子\n").followedBy(OTHER).reading();
        CaseStudy study = reading.cases().get(0);
        assertThat(study.organisation().message()).isEqualTo("朝の公園でお待ちしています。");
        assertThat(study.sections().get(4).body()).isEqualTo("朝の公園");
        assertThat(reading.cases().get(1).title()).isEqualTo("みんなで歩く夜の会");
    }

    @Test
    void sectionsMayStandInAnotherOrder() {
        String results = "取組の成果\n\n参加者は20名になり、見守りの輪が広がった。\n\n";
        CaseStudy study = new Sample()
                .without(results)
                .with("私たちの軌跡\n", results + "私たちの軌跡\n")
                .study();
        assertThat(study.sections())
                .extracting(CaseSection::kind)
                .containsExactly(
                        SectionKind.RESULTS,
                        SectionKind.HISTORY,
                        SectionKind.NEW_ACTIVITY,
                        SectionKind.STORY,
                        SectionKind.PHOTOS);
        assertThat(study.warnings()).extracting(ReadingWarning::code).containsOnly(WarningCode.HEADING_OUT_OF_ORDER);
    }
}
