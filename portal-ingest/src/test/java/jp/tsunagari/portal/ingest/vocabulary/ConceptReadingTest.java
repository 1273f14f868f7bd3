package jp.tsunagari.portal.ingest.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the thesaurus says of words that are no cues, and of deeds that are told in several words. */
class ConceptReadingTest {

    private static final Classifier CLASSIFIER = new Classifier();

    @ParameterizedTest
    @CsvSource({
        // names of concepts below a term
        "レット症候群の方, disabled",
        "年老いた方, elderly",
        // the longest name wins, but never cuts a cue in two
        "不登校の子どもたち, children school-refusal",
        // those who serve are not those who are served, but people in their care are
        "児童養護施設との協働, ''",
        "児童養護施設に入所する人, children",
        // what people lack
        "学校へ足が向かなくなった生徒, children school-refusal",
        "家賃の支払いに追われる人, poverty",
        "話を聞いてもらう相手がいない人, isolated",
        // what makes a wide statement needless
        "話をする相手がいない高齢者, elderly",
        "島に暮らすすべての人, residents",
        "島に暮らす高齢者, elderly",
    })
    void readsWhomAConceptNames(String phrase, String codes) {
        assertThat(String.join(
                        " ", codes(CLASSIFIER.classify(Cases.withTarget(phrase)).targetGroups())))
                .isEqualTo(codes);
    }

    @ParameterizedTest
    @CsvSource({
        "野菜とお米を玄関先まで届けた。, outreach food",
        "野菜とお米を届けられなかった。, ''",
        "校庭で遊んだ。, ''",
        "弁護士が手続きの説明に加わった。, legal-aid",
        "大学の研究室が効果を測定した。, model-building",
        "古くなった電球の交換を引き受けた。, daily-living",
    })
    void readsADeedByWhatItIsDoneWith(String sentence, String codes) {
        assertThat(String.join(
                        " ",
                        codes(CLASSIFIER.classify(Cases.withActivity(sentence)).approaches())))
                .isEqualTo(codes);
    }

    private static List<String> codes(List<TermReading> readings) {
        return readings.stream().map(TermReading::code).toList();
    }
}
