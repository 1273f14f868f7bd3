package jp.tsunagari.portal.ingest.casestudy;

import static org.assertj.core.api.Assertions.assertThat;

import jp.tsunagari.portal.ingest.casestudy.DocumentReader.DocumentReading;
import org.junit.jupiter.api.Test;

/** What a header is made of, and what above it is not part of it. */
class HeaderRulesTest {

    private static final String HEADER = "みんなで歩く朝の会\n\nNPO法人\nあさの会\n\n長野県松本市\n\n";

    @Test
    void anOrderlyCaseHasNoWarnings() {
        DocumentReading reading = new Sample().reading();
        assertThat(reading.cases()).singleElement().satisfies(study -> {
            assertThat(study.title()).isEqualTo("みんなで歩く朝の会");
            assertThat(study.headerOrganisation()).isEqualTo(new HeaderOrganisation("NPO法人", "あさの会"));
            assertThat(study.regions())
                    .extracting(region -> region.code() + " " + region.basis())
                    .containsExactly("20202 HEADER");
            assertThat(study.warnings()).isEmpty();
        });
    }

    @Test
    void aTitleGoesOnWhereItsLineCannotEnd() {
        CaseStudy study =
                new Sample().with("みんなで歩く朝の会\n", "みんなで歩く\n「朝の\n\n会」と見守り\n").study();
        assertThat(study.title()).isEqualTo("みんなで歩く「朝の会」と見守り");
        assertThat(study.warnings()).extracting(ReadingWarning::code).contains(WarningCode.TITLE_WRAPPED);
    }

    @Test
    void captionsAboveAreNoTitle() {
        for (String caption :
                new String[] {"【散歩の写真】", "（左）朝の公園", "参加者を募集しています。", "詳しくは https://example.org", "- 朝の体操", "※雨天中止"}) {
            assertThat(new Sample().with("みんなで歩く朝の会\n", caption + "\n").study().title())
                    .as(caption)
                    .isNull();
        }
    }

    @Test
    void wordsBetweenLatinLettersKeepASpace() {
        assertThat(new Sample()
                        .with("みんなで歩く朝の会\n", "みんなの「Walk\nTogether」の会\n")
                        .study()
                        .title())
                .isEqualTo("みんなの「Walk Together」の会");
    }

    @Test
    void aTitleMayBeInLatinLetters() {
        assertThat(new Sample().with("みんなで歩く朝の会\n", "Walk Together\n").study().title())
                .isEqualTo("Walk Together");
    }

    @Test
    void formAndNameMayShareALine() {
        Sample sample = new Sample().with("NPO法人\nあさの会\n\n長野", "NPO法人 あさの会\n\n長野");
        assertThat(sample.study().headerOrganisation()).isEqualTo(new HeaderOrganisation("NPO法人", "あさの会"));
        assertThat(sample.study().title()).isEqualTo("みんなで歩く朝の会");
    }

    @Test
    void aNameWithoutAFormIsKnownFromTheProfile() {
        Sample sample = new Sample().with("NPO法人\nあさの会", "あさの会").with("\tNPO法人 あさの会", "\tあさの会");
        assertThat(sample.study().headerOrganisation()).isEqualTo(new HeaderOrganisation(null, "あさの会"));
        assertThat(sample.organisation().legalForm()).isEqualTo("unincorporated");
    }

    @Test
    void aTitleThatBeginsWithALegalFormIsNoOrganisation() {
        CaseStudy study =
                new Sample().with(HEADER, "NPO法人による見守りの輪づくり\n\n長野県松本市\n\n").study();
        assertThat(study.title()).isEqualTo("NPO法人による見守りの輪づくり");
        assertThat(study.headerOrganisation()).isNull();
    }

    @Test
    void theRegionMayBeMissing() {
        Sample sample = new Sample().without("長野県松本市\n\n取組");
        CaseStudy study = sample.with("朝の散歩\n体操", "取組のかたち\n朝の散歩\n体操").study();
        assertThat(study.title()).isEqualTo("みんなで歩く朝の会");
        assertThat(study.headerRegion()).isNull();
        assertThat(study.regions())
                .extracting(region -> region.code() + " " + region.basis())
                .containsExactly("20202 ADDRESS");
    }

    @Test
    void withoutAHeaderTheLinesAboveStayWithTheCaseBefore() {
        DocumentReading reading =
                new Sample().followedBy(Sample.CASE.replace(HEADER, "")).reading();
        assertThat(reading.cases()).hasSize(2);
        assertThat(reading.cases().get(1).title()).isNull();
        assertThat(reading.cases().get(0).sections().get(4).body()).isEqualTo("朝の公園");
        assertThat(reading.documentWarnings())
                .extracting(ReadingWarning::code)
                .containsExactly(WarningCode.PREFACE_SKIPPED, WarningCode.CAPTIONS_RUN_ON);
    }

    @Test
    void anotherOrganisationInTheCaptionsIsNoHeader() {
        DocumentReading reading = new Sample()
                .followedBy("社会福祉法人\nゆうぐれ園\n\n" + Sample.CASE.replace(HEADER, ""))
                .reading();
        assertThat(reading.cases().get(1).headerOrganisation()).isNull();
        assertThat(reading.cases().get(0).sections().get(4).body()).isEqualTo("朝の公園\n社会福祉法人\nゆうぐれ園");
    }
}
