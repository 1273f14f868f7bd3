package jp.tsunagari.portal.ingest.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.tsunagari.portal.ingest.outcome.AmountReader.PossibleAmounts;
import jp.tsunagari.portal.ingest.outcome.AmountReader.WordedShareReader;
import jp.tsunagari.portal.ingest.outcome.Counters.Condition;
import jp.tsunagari.portal.shared.ClasspathCsv;
import jp.tsunagari.portal.text.Words;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sentences are only taken apart when they look as if something in them counted. */
class PossibleAmountsTest {

    /** With counters of the dictionary that begin like a date, and words that a date may run into. */
    private static final List<String> WORDS = List.of(
            "年来", "年版", "年来場者", "月末", "月来場者", "メートル", "口", "時限", "歳児", "代目", "㎏", "％", "km", "/4", "分の1", "~5人", "+5人");

    private static final String SPICE = "0123456789〇一二三十百千万億分の/+-~ 年月日来版回人名時間歳代「」、";

    private final Counters counters = new Counters();
    private final WordedShareReader shares = new WordedShareReader();
    private final PossibleAmounts possible = new PossibleAmounts(counters, shares);
    private final AmountReader amounts = new AmountReader(counters, shares);
    private final Words words = new Words(Words.Mode.WORDS_AND_SINGLE_MARKS);

    @Test
    @DisplayName("never passes over a sentence in which something counts")
    void missesNothing() {
        assertThat(Stream.concat(counted(), mutated()).filter(this::counts))
                .hasSizeGreaterThan(2_000)
                .allMatch(possible::in);
    }

    private boolean counts(String text) {
        return amounts.read(new Sentence(text, 0, () -> words.of(text))).stream()
                .anyMatch(amount -> amount.counter().condition() != Condition.NEVER);
    }

    private static Stream<String> counted() {
        List<String> table = new ClasspathCsv(Counters.class, "counters.csv")
                .rows().stream().map(row -> row.get("counter")).toList();
        return Stream.concat(table.stream(), WORDS.stream())
                .flatMap(word -> Stream.of("3", "三", "1,200", "2万", "五億", "2 ").map(number -> number + word))
                .flatMap(figure -> Stream.of(figure, "会員は" + figure + "だった", figure + "来場した"));
    }

    private static Stream<String> mutated() {
        Random random = new Random(7);
        List<String> lines =
                Readings.real().lines().filter(line -> !line.isBlank()).toList();
        return IntStream.range(0, 5_000).mapToObj(i -> {
            StringBuilder text = new StringBuilder(lines.get(random.nextInt(lines.size())));
            for (int j = 0; j < 6; j++) {
                text.insert(random.nextInt(text.length() + 1), SPICE.charAt(random.nextInt(SPICE.length())));
            }
            return text.toString();
        });
    }

    @ParameterizedTest
    @DisplayName("passes over what only names a date, and numbers without a counter")
    @ValueSource(strings = {"令和7年4月に始めた", "2024年度、一緒に歩んだ", "三十年前のこと", "電話は0120-123-456"})
    void passesOver(String text) {
        assertThat(possible.in(text)).isFalse();
    }
}
