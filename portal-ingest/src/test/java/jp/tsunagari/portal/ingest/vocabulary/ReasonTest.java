package jp.tsunagari.portal.ingest.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.List;
import jp.tsunagari.portal.ingest.vocabulary.Classifier.Classification;
import jp.tsunagari.portal.ingest.vocabulary.TermReading.Evidence;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.testing.ProcessorTime;
import jp.tsunagari.portal.vocabulary.TermRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every term says why. */
class ReasonTest {

    private static final Classifier CLASSIFIER = new Classifier();
    private final Messages messages = Messages.ofClasspath();

    @Test
    void quotesTheWordsAsWritten() {
        TermReading reading = CLASSIFIER
                .classify(Cases.withTarget("障がいのある方（成人）"))
                .targetGroups()
                .get(0);
        assertThat(reading)
                .isEqualTo(new TermReading(
                        "disabled",
                        TermRole.MAIN,
                        List.of(new Evidence("障がいのある", "障がいのある方（成人）", EvidencePlace.TARGET, 6, null))));
        assertThat(messages.get(reading.reason())).isEqualTo("「届けたい人たち」に「障がいのある」とある");
    }

    @Test
    void quotesTheSentenceOfAStatement() {
        TermReading reading = CLASSIFIER
                .classify(Cases.withActivity("夏に始めた。毎月、セミナー（｢今を語る。｣）を開催した。冬に終えた。"))
                .approaches()
                .get(0);
        assertThat(reading.phrase()).isEqualTo("毎月、セミナー（｢今を語る。｣）を開催した。");
        assertThat(messages.get(reading.reason())).isEqualTo("「私たちの新たな取組」で「セミナー」と述べている");
    }

    @Test
    void prefersTheListToTheStatement() {
        TermReading reading = CLASSIFIER
                .classify(RealCases.get(18), RealCases.SOURCE)
                .targetGroups()
                .get(0);
        assertThat(reading.place()).isEqualTo(EvidencePlace.TARGET);
        assertThat(RealCases.SOURCE.lines().get(reading.line() - 1).text()).isEqualTo("高齢者・中高年者・若者");
    }

    @Test
    void findsTheLineOfEveryPhrase() {
        assertThat(RealCases.ALL).allSatisfy(study -> {
            Classification terms = CLASSIFIER.classify(study, RealCases.SOURCE);
            assertThat(terms.targetGroups()).extracting(TermReading::line).doesNotContainNull();
            assertThat(terms.approaches()).extracting(TermReading::line).doesNotContainNull();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "。", "ﾞ", "\uD800", "「「「", "🍙\u0000\t", "ﾌｰﾄﾞﾊﾞﾝｸ"})
    void neverThrows(String text) {
        assertThatCode(() -> {
                    CLASSIFIER.classify(Cases.withTarget(text));
                    CLASSIFIER.classify(Cases.withForm(text));
                    CLASSIFIER.classify(Cases.withTitle(text));
                    CLASSIFIER.classify(Cases.withActivity(text), RealCases.SOURCE);
                })
                .doesNotThrowAnyException();
    }

    @Test
    @Timeout(3600)
    void staysLinearOnALongSentence() {
        String body = "居場所".repeat(50_000);
        assertThat(ProcessorTime.of(() -> assertThat(
                                CLASSIFIER.classify(Cases.withActivity(body)).approaches())
                        .isEmpty()))
                .isLessThan(Duration.ofSeconds(20));
    }
}
