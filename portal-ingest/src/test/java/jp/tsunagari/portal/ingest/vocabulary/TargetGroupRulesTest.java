package jp.tsunagari.portal.ingest.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.tsunagari.portal.ingest.casestudy.CaseStudy;
import jp.tsunagari.portal.shared.SectionKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom invented sentences are for. */
class TargetGroupRulesTest {

    private static final Classifier CLASSIFIER = new Classifier();

    @ParameterizedTest
    @CsvSource({
        "子どもと子供とこども, children",
        "障がいのある方, disabled",
        "障碍のある方, disabled",
        "引きこもりの方, hikikomori",
        "ひとり暮らしの方, living-alone",
        "一人親家庭, single-parents",
        "ＤＶ被害者, dv-survivors",
        "つながりが　希薄な人, isolated",
        "繋がりが希薄な人, isolated",
        "65歳以上の方, elderly",
        "４０〜６０代の方, middle-aged",
        "髙齢者, elderly",
        "⾼齢者, elderly",
        "高齢\u00AD者, elderly",
        "dv被害者, dv-survivors",
    })
    void readsEverySpelling(String phrase, String code) {
        assertThat(inTarget(phrase)).containsExactly(code);
    }

    @ParameterizedTest
    @CsvSource({
        "男性高齢者, elderly men",
        "独居高齢者, elderly living-alone",
        "女子高生, youth women",
        "中高生, youth children",
        "若年性認知症の方, dementia",
        "外国籍のひとり親家庭, single-parents foreign-roots",
        "ヤングケアラー、不登校、貧困, school-refusal poverty young-carers",
        "孤立しがちな人の支援に取り組む団体, supporters",
        "ひきこもりの支援者, supporters",
        "留学生・技能実習生, foreign-roots",
        "シニア層と大学生, elderly youth",
        "外国人住民, foreign-roots",
        "児童養護施設を退所した若者, youth",
        "子ども食堂を運営する団体, supporters",
        "家庭や学校に居場所がない女性, women isolated",
        "精神障害のある方, disabled",
    })
    void takesTheLongestWordsFirst(String phrase, String codes) {
        assertThat(inTarget(phrase)).containsExactly(codes.split(" "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "子ども食堂",
                "移動子ども食堂の運営",
                "男女共同参画センター",
                "児童相談所との連携",
                "特別養護老人ホーム",
                "外国人宣教師",
                "高齢者住宅",
                "生活困窮者自立支援制度",
                "民生委員との連携",
                "学生ボランティアによる運営",
                "専門職による個別支援",
                "高齢者以外",
                "障害の有無を問わず",
                "DVD鑑賞",
                "高齢者が運営する喫茶",
            })
    void knowsFalseFriends(String item) {
        assertThat(codes(Cases.withForm(item))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "若者を対象とした就労支援を行った。, youth",
        "高齢男性向けの講座を開催した。, elderly men",
        "不登校の子どもや若年層だけでなく、障害者など、困難さを抱える人々を対象とした。, youth children disabled school-refusal",
        "外国籍の方を受け入れている。, foreign-roots",
    })
    void readsWhomAStatementAddresses(String sentence, String codes) {
        assertThat(codes(Cases.withActivity(sentence))).containsExactly(codes.split(" "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "保育園の子どもたちと収穫祭を実施した。",
                "高齢者は一人暮らしが多いことから、交流会を開いた。",
                "他団体の事例では、若者を対象に相談会を行っている。",
                "代表は、かつて外国人を対象とした教室で教えた。",
                "従来は、高齢者を対象に講座を行っていた。",
                "これまで、若者を対象に講座を開催してきた。",
                "子どもは対象としない。",
                "学生による運営とした。",
            })
    void ignoresAMention(String sentence) {
        assertThat(codes(Cases.withActivity(sentence))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = SectionKind.class,
            names = {"HISTORY", "STORY", "RESULTS", "PHOTOS"})
    void readsNoOtherSection(SectionKind kind) {
        assertThat(codes(Cases.withSection(kind, "高齢者を対象に講座を開催した。"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"生活困窮者の居場所づくり, poverty", "孤立困窮からぬける仕組みづくり, ''", "困窮を防ぐ見守り, ''"})
    void aTitleNamesPeopleAndNotTheirState(String title, String codes) {
        assertThat(String.join(" ", codes(Cases.withTitle(title)))).isEqualTo(codes);
    }

    private List<String> inTarget(String phrase) {
        return codes(Cases.withTarget(phrase));
    }

    private List<String> codes(CaseStudy study) {
        return CLASSIFIER.classify(study).targetGroups().stream()
                .map(TermReading::code)
                .toList();
    }
}
