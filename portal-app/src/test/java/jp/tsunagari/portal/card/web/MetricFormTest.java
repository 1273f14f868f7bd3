package jp.tsunagari.portal.card.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A figure that is changed, and the words of the document that it came from. */
class MetricFormTest {

    @ParameterizedTest
    @CsvSource({
        "約700名が参加した, 650, true",
        "約700名が参加した, 700, false",
        "約７００名が参加した, 650, true",
        "約７００名が参加した, ７００, false",
        "'1,200名が参加した', 1200, false",
        "1.2万人が参加した, 12000, false",
        "七百名が参加した, 650, false",
        "650名の予定に対し700名, 650, false",
        "約650名が参加した, 65, true",
        "約650名が参加した, 50, true",
        "12.5点から3.5点, 2.5, true",
        "12.5点から3.5点, 12, true",
        "12.5点から3.5点, 3.5, false",
        "全7校。, 7, false",
        "'', 650, false",
        "約700名が参加した, '', false"
    })
    void wordsThatSayAnotherNumberAreNoticed(String quote, String value, boolean noticed) {
        MetricForm form = new MetricForm(
                "参加者", "PARTICIPANTS", value, "", "名", "ABOUT", "", MetricForm.ScopeForm.EMPTY, "", "", quote, "");
        assertThat(form.contradictsItsQuote()).isEqualTo(noticed);
    }
}
