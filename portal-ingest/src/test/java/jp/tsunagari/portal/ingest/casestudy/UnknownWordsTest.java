package jp.tsunagari.portal.ingest.casestudy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import jp.tsunagari.portal.ingest.casestudy.CaseStudy.CaseSection;
import jp.tsunagari.portal.ingest.layout.Layout;
import jp.tsunagari.portal.ingest.layout.LayoutJson;
import jp.tsunagari.portal.ingest.layout.LayoutWords;
import jp.tsunagari.portal.shared.SectionKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a document calls by words that the layout does not know is added to nothing else, and to no other case. */
class UnknownWordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"会員数：正会員20名\n", "会員数: 正会員20名\n", "| 会員数 | 正会員20名 |\n", "【会員数】正会員20名\n", "会員数\t正会員20名\n"})
    void anUnknownFieldIsNotAddedToTheOneAbove(String field) {
        CaseStudy study = new Sample().with("ホームページ\t", field + "ホームページ\t").study();
        assertThat(study.organisation().address()).isEqualTo("長野県松本市丸の内3-7");
        assertThat(study.warnings())
                .filteredOn(warning -> warning.code() == WarningCode.FIELD_UNKNOWN)
                .singleElement()
                .satisfies(warning -> assertThat(warning.arguments()).containsExactly("会員数", "正会員20名"));
    }

    @Test
    void afterTheLastFieldToo() {
        CaseStudy study = new Sample()
                .with("メッセージ\t朝の公園でお待ちしています。\n", "SNS：@asa\n職員数：常勤3名\n")
                .study();
        assertThat(study.organisation().website()).isEqualTo("https://example.org");
        assertThat(study.warnings().stream()
                        .filter(warning -> warning.code() == WarningCode.FIELD_UNKNOWN)
                        .map(warning -> warning.arguments().get(0)))
                .contains("SNS", "職員数");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "団 体 名　NPO法人 あさの会",
                "団体名：NPO法人 あさの会",
                "・団体名：NPO法人 あさの会",
                "| 団体名 | NPO法人 あさの会 |",
                "【団体名】NPO法人 あさの会",
                "団体名（正式名称）：NPO法人 あさの会",
                "1. 団体名　NPO法人 あさの会",
                "団体名\nNPO法人 あさの会"
            })
    void aKnownLabelIsKnownHoweverItStands(String line) {
        OrganisationProfile profile = new Sample().with("団体名\tNPO法人 あさの会", line).organisation();
        assertThat(profile.name()).isEqualTo("NPO法人 あさの会");
        assertThat(profile.address()).isEqualTo("長野県松本市丸の内3-7");
    }

    @Test
    void aLabelThatOnlyBlanksFollowIsKnownByRecurring() {
        String text = cases(3).replace("ホームページ\t", "会員数　正会員20名\nホームページ\t");
        Documents.read(text).cases().forEach(study -> {
            assertThat(study.organisation().address()).isEqualTo("長野県松本市丸の内3-7");
            assertThat(study.warnings().stream()
                            .filter(warning -> warning.code() == WarningCode.FIELD_UNKNOWN)
                            .map(warning -> warning.arguments().get(0)))
                    .containsExactly("会員数");
        });
    }

    @Test
    void theTextUnderARenamedHeadingStaysByItself() {
        String text = cases(3).replace("取組の成果", "成果と課題").replace("届けたい人たち", "対象となる方");
        for (CaseStudy study : Documents.read(text).cases()) {
            assertThat(study.approachItems()).hasSize(2);
            assertThat(study.sections())
                    .filteredOn(section -> section.heading().equals("成果と課題"))
                    .singleElement()
                    .satisfies(section -> {
                        assertThat(section.kind()).isEqualTo(SectionKind.STORY);
                        assertThat(section.body()).isEqualTo("参加者は20名になり、見守りの輪が広がった。");
                    });
            assertThat(study.warnings().stream()
                            .filter(warning -> warning.code() == WarningCode.HEADING_UNKNOWN)
                            .map(warning -> warning.arguments().get(0) + ">"
                                    + warning.arguments().get(2)))
                    .containsExactly("対象となる方>TARGETS", "成果と課題>RESULTS");
        }
    }

    @Test
    void onceItIsMappedItIsReadAsAnyOther() {
        String text = cases(3).replace("取組の成果", "成果と課題").replace("ホームページ\t", "会員数　正会員20名\nFAX　なし\nサイト\t");
        Layout layout = LayoutJson.cabinetOffice()
                .meaning("成果と課題", "RESULTS")
                .meaning("サイト", "WEBSITE")
                .meaning("会員数", "OTHER")
                .meaning("FAX", "LEFT_OUT");
        for (CaseStudy study : Documents.read(text, new LayoutWords(layout)).cases()) {
            assertThat(study.sections().stream()
                            .filter(section -> section.kind() == SectionKind.RESULTS)
                            .map(CaseSection::body))
                    .containsExactly("参加者は20名になり、見守りの輪が広がった。");
            assertThat(study.organisation().website()).isEqualTo("https://example.org");
            assertThat(study.warnings().stream()
                            .filter(warning -> warning.code() == WarningCode.FIELD_UNKNOWN)
                            .map(ReadingWarning::arguments))
                    .containsExactly(List.of("会員数", "正会員20名"));
        }
    }

    @Test
    void aProfileInFrontIsOfTheCaseBelowIt() {
        String profile = Sample.CASE.substring(Sample.CASE.indexOf("団体概要"), Sample.CASE.indexOf("取組の様子"));
        String first = Sample.CASE.replace(profile, "").replace("取組のかたち\n", profile + "取組のかたち\n");
        String text = Sample.PROGRAMME + "\n\n" + first + first.replace("あさの会", "ひるの会") + first.replace("あさの会", "よるの会");
        List<CaseStudy> cases = Documents.read(text).cases();
        assertThat(cases).extracting(study -> study.organisation().coreName()).containsExactly("あさの会", "ひるの会", "よるの会");
        assertThat(cases)
                .extracting(study -> study.headerOrganisation().name())
                .containsExactly("あさの会", "ひるの会", "よるの会");
    }

    /** Cases whose words differ, but for those of the form. */
    private static String cases(int count) {
        StringBuilder text = new StringBuilder(Sample.PROGRAMME + "\n\n");
        IntStream.range(0, count)
                .forEach(i -> text.append(Sample.CASE
                        .replace("あさの会", "あさの会" + "一二三".charAt(i))
                        .replace("朝の散歩", "朝の散歩" + "一二三".charAt(i))
                        .replace("体操の会", "体操の会" + "一二三".charAt(i))
                        .replace("ひとり暮らしの高齢者", "ひとり暮らしの高齢者" + "一二三".charAt(i))
                        .replace("はじまりの物語", "はじまり" + "甲乙丙".charAt(i))));
        return text.toString();
    }
}
