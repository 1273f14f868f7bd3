package jp.tsunagari.portal.search.synonym;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.tsunagari.portal.search.synonym.SynonymRefusedException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SynonymTextTest {

    @ParameterizedTest
    @CsvSource({
        "高齢者=シニア, 高齢者=シニア",
        "　高齢者 ＝ シニア=お年寄り , 高齢者=シニア=お年寄り",
        "サロン=>居場所, サロン => 居場所",
        "サロン ＝＞ 居場所, サロン => 居場所",
        "サロン⇒居場所, サロン => 居場所",
        "サロン → 居場所, サロン => 居場所"
    })
    void isReadHoweverItIsTyped(String typed, String written) {
        assertThat(SynonymText.read(typed).text()).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({
        "高齢者, ONE_WORD",
        "'', EMPTY_SIDE",
        "=, EMPTY_SIDE",
        "高齢者=, EMPTY_SIDE",
        "高齢者==シニア, EMPTY_SIDE",
        "=> 居場所, EMPTY_SIDE",
        "サロン => , EMPTY_SIDE",
        "サロン => 居場所 => 場, MIXED",
        "サロン=お茶会 => 居場所, MIXED",
        "高齢者=シニア=高齢者, WORD_TWICE",
        "ＬＩＮＥ=line, WORD_TWICE",
        "居場所 => 居場所, WORD_TWICE"
    })
    void whatMakesNoSenseIsRefused(String typed, Reason reason) {
        refused(typed, reason);
    }

    @Test
    void aLineHasAnEnd() {
        refused("あ=" + "い".repeat(41), Reason.WORD_TOO_LONG);
        assertThat(SynonymText.read("あ=" + "い".repeat(40)).words()).hasSize(2);
        refused(words(25), Reason.TOO_MANY_WORDS);
        assertThat(SynonymText.read(words(24)).words()).hasSize(24);
    }

    @ParameterizedTest
    @CsvSource({
        "高齢者=シニア, シニア=高齢者, true",
        "高齢者=シニア, 高齢者=シニア=老人, false",
        "サロン => 居場所, サロン=>居場所, true",
        "サロン => 居場所, 居場所 => サロン, false",
        "サロン => 居場所, サロン=居場所, false"
    })
    void theSameIsSaidInAnotherOrder(String one, String other, boolean same) {
        assertThat(SynonymText.sameMeaning(SynonymText.read(one), SynonymText.read(other)))
                .isEqualTo(same);
    }

    private static String words(int count) {
        return IntStream.range(0, count).mapToObj(number -> "語" + number).collect(Collectors.joining("="));
    }

    private static void refused(String typed, Reason reason) {
        assertThatExceptionOfType(SynonymRefusedException.class)
                .isThrownBy(() -> SynonymText.read(typed))
                .extracting(SynonymRefusedException::reason)
                .isEqualTo(reason);
    }
}
