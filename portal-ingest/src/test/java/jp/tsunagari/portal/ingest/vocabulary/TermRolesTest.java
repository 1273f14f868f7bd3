package jp.tsunagari.portal.ingest.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import jp.tsunagari.portal.ingest.casestudy.CaseStudy;
import jp.tsunagari.portal.ingest.casestudy.CaseStudy.CaseSection;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.shared.SectionKind;
import jp.tsunagari.portal.vocabulary.TermRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a case is about, what it does besides, and what is only mentioned. */
class TermRolesTest {

    private static final String WATCHING = "毎週、一人暮らしの家で安否確認を行った。";

    private static final Classifier CLASSIFIER = new Classifier();

    @Test
    void aListMakesATermAMainOne() {
        assertThat(approaches(Cases.withForm("安否確認"))).contains("watching-over main");
    }

    @Test
    void oneStatementOfTheActivityMakesItOneBesides() {
        assertThat(approaches(of(SectionKind.NEW_ACTIVITY))).contains("watching-over also");
    }

    @Test
    void twoPartsOfTheTextTogetherMakeItAMainOne() {
        assertThat(approaches(of(SectionKind.NEW_ACTIVITY, SectionKind.RESULTS)))
                .contains("watching-over main");
    }

    @Test
    void resultsAndStoriesTogetherSayItBesides() {
        assertThat(approaches(of(SectionKind.RESULTS, SectionKind.STORY))).contains("watching-over also");
        assertThat(approaches(of(SectionKind.RESULTS, SectionKind.HISTORY))).contains("watching-over also");
    }

    @ParameterizedTest
    @ValueSource(strings = {"RESULTS", "STORY", "HISTORY"})
    void oneOfThemAloneSaysNothing(SectionKind kind) {
        assertThat(approaches(of(kind))).isEmpty();
    }

    @Test
    void aStoryAloneIsEnoughWhereTheInitiativeTookItOn() {
        assertThat(approaches(Cases.withSection(SectionKind.STORY, "仲間と話し合い、安否確認をスタートした。")))
                .containsExactly("watching-over also");
        assertThat(approaches(Cases.withSection(SectionKind.HISTORY, "十年前に安否確認をスタートした。")))
                .isEmpty();
    }

    @Test
    void aStatementOfWhomItIsForMakesAGroupAMainOne() {
        assertThat(targets(Cases.withActivity("介護者を対象に、茶話会を開いた。"))).contains("family-carers main");
        assertThat(targets(Cases.withActivity("茶話会には介護者が集まり、話し込んだ。"))).contains("family-carers also");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "当日は高校生ボランティアが運営を手伝った。",
                "参加にあたり、保護者から同意書をいただいた。",
                "大学生が講師を務め、受け付けも担った。",
                "今後は、ひとり親家庭に向けた講座を開く予定である。",
            })
    void whoOnlyHelpsOrSignsIsNotServed(String sentence) {
        assertThat(targets(Cases.withActivity(sentence))).isEmpty();
    }

    @Test
    void aMealEatenTogetherIsNoFoodSupport() {
        assertThat(approaches(Cases.withActivity("月に一度、会食会を開催した。"))).containsExactly("gathering-place also");
        assertThat(approaches(Cases.withActivity("暮らしに困る家庭へ食料支援を実施した。"))).containsExactly("food also");
    }

    @Test
    void motherOfASingleParentFamilyIsNoFamilyBesides() {
        assertThat(targets(Cases.withTarget("ひとり親家庭のお母さん"))).containsExactly("single-parents main");
        assertThat(targets(Cases.withTarget("乳幼児のお母さん"))).contains("child-rearing main");
    }

    @Test
    void everyPartGivesItsReason() {
        TermReading reading = CLASSIFIER
                .classify(of(SectionKind.NEW_ACTIVITY, SectionKind.RESULTS))
                .approaches()
                .get(0);
        assertThat(reading.role()).isEqualTo(TermRole.MAIN);
        assertThat(reading.furtherReasons().stream().map(Messages.ofClasspath()::get))
                .containsExactly("「取組の成果」で「安否確認」と述べている");
    }

    private List<String> targets(CaseStudy study) {
        return said(CLASSIFIER.classify(study).targetGroups());
    }

    private List<String> approaches(CaseStudy study) {
        return said(CLASSIFIER.classify(study).approaches());
    }

    private static List<String> said(List<TermReading> readings) {
        return readings.stream()
                .map(reading -> reading.code() + " " + reading.role().code())
                .toList();
    }

    private static CaseStudy of(SectionKind... kinds) {
        return Cases.withSections(Stream.of(kinds)
                .map(kind -> new CaseSection(kind, "見出し", 1, WATCHING, 2, 2))
                .toList());
    }
}
