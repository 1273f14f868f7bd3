package jp.tsunagari.portal.ingest.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.tsunagari.portal.ingest.casestudy.CaseStudy;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How invented initiatives work. */
class ApproachRulesTest {

    private static final Classifier CLASSIFIER = new Classifier();

    @ParameterizedTest
    @CsvSource({
        "ＬＩＮＥ相談, consultation online",
        "ライン相談, consultation online",
        "居場所作り, gathering-place",
        "お茶会の開催, gathering-place",
        "駆け付け支援, outreach",
        "移動子ども食堂, outreach food",
        "フード・パントリー, food",
        "見守り配食, watching-over food",
        "支援者の育成・研修, training",
        "多職種連携, network",
        "介入方法の開発, model-building",
        "ラジオ体操, health",
        "ラジオ番組の制作, information",
    })
    void readsAnItem(String item, String codes) {
        assertThat(codes(Cases.withForm(item))).containsExactly(codes.split(" "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ガイドラインの遵守",
                "社会福祉協議会の後援",
                "親子の見守り強化",
                "相談支援専門員の参加",
                "居場所と連携した活動",
                "オンラインではなく対面",
                "居場所がない人の声を聴く",
            })
    void knowsFalseFriends(String item) {
        assertThat(codes(Cases.withForm(item)))
                .doesNotContain("online", "gathering-place", "daily-living", "consultation");
    }

    @ParameterizedTest
    @CsvSource({
        "毎月、料理教室を開催した。, learning",
        "相談員が自宅を訪問し、安否確認と生活相談を行った。, consultation outreach watching-over",
        "高校内に居場所カフェを開設した。, gathering-place",
        "住民に開かれたヨガ教室を始めた。, health",
        "悩みを専門家に話せる場として個室を用意し、訪問した際に相談もできる環境にしている。, consultation",
        "A) 看護師によるアウトリーチ型相談対応, consultation outreach",
        "空き家を改修し、シェアハウスを運営する。, housing",
        "「教育と福祉の連携モデル」を構築した。, network model-building",
    })
    void readsAStatement(String sentence, String codes) {
        assertThat(codes(Cases.withActivity(sentence))).containsExactly(codes.split(" "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "子ども食堂が市内に多い。",
                "相談窓口は設けていない。",
                "講座は実施できなかった。",
                "地域において居場所の構築に困難さを抱える人が多い。",
                "相談支援を実施するNPOが限られている現状を踏まえ、話し合った。",
                "先行事例では、シェルターを運営している。",
                "これまで居場所を運営してきた。",
            })
    void ignoresWhatIsNotDone(String sentence) {
        assertThat(codes(Cases.withActivity(sentence))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"居場所を求める高齢者", "相談したい人", "就労支援を受ける若者"})
    void readsNoApproachFromTheTargetList(String phrase) {
        assertThat(codes(Cases.withTarget(phrase))).isEmpty();
    }

    private List<String> codes(CaseStudy study) {
        return CLASSIFIER.classify(study).approaches().stream()
                .map(TermReading::code)
                .toList();
    }
}
