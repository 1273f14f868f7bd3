package jp.tsunagari.portal.ingest.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import jp.tsunagari.portal.ingest.casestudy.CaseStudy.CaseSection;
import jp.tsunagari.portal.outcome.OutcomeMetric;
import jp.tsunagari.portal.shared.SectionKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrappedLinesTest {

    @Test
    @DisplayName("reads a figure whose words are on two lines, and quotes the line of its number")
    void joinsLines() {
        OutcomeMetric metric = Readings.only("今年度のサロンの延べ利用者は\n　1,205名となり、交流が深まった。");
        assertThat(metric.line()).isEqualTo(2);
        assertThat(metric.quote()).isEqualTo("1,205名となり");
        assertThat(metric.cumulative()).isTrue();
        assertThat(metric.label()).isEqualTo("サロンの利用者");
    }

    @Test
    @DisplayName("reads a number that is itself broken over two lines")
    void joinsDigits() {
        OutcomeMetric metric = Readings.only("今年度のサロンの利用者は1,2\n05名となった。");
        assertThat(Readings.amount(metric)).isEqualTo("1205名");
        assertThat(metric.line()).isEqualTo(1);
        assertThat(metric.quote()).isEqualTo("今年度のサロンの利用者は1,2");
    }

    @Test
    @DisplayName("reads a figure through a soft hyphen, and quotes it as written")
    void readsThroughSoftHyphens() {
        OutcomeMetric metric = Readings.only("相談会の参\u00AD加者は延\u00ADべ3\u00AD0名だった。");
        assertThat(Readings.amount(metric)).isEqualTo("30名");
        assertThat(metric.cumulative()).isTrue();
        assertThat(metric.label()).isEqualTo("相談会の参加者");
        assertThat(metric.quote()).isEqualTo("相談会の参\u00AD加者は延\u00ADべ3\u00AD0名だった");
    }

    @ParameterizedTest
    @DisplayName("reads the results of the real document alike however they are wrapped")
    @ValueSource(ints = {13, 29, 40})
    void doesNotDependOnWrapping(int width) {
        Readings.CASES.stream()
                .flatMap(study -> study.sections().stream())
                .filter(section -> section.kind() == SectionKind.RESULTS)
                .map(CaseSection::body)
                .forEach(body -> assertThat(facts(wrapped(body, width))).isEqualTo(facts(body)));
    }

    private static List<String> facts(String text) {
        return Readings.results(text).stream()
                .map(metric -> Readings.amount(metric)
                        + metric.precision()
                        + metric.cumulative()
                        + metric.outcome()
                        + metric.kind()
                        + metric.label())
                .toList();
    }

    private static String wrapped(String body, int width) {
        return body.lines()
                .map(line -> line.replaceAll("(.{" + width + "})(?=.)", "$1\n"))
                .collect(Collectors.joining("\n"));
    }

    @Test
    @DisplayName("keeps the items of a list apart")
    void keepsItemsApart() {
        assertThat(Readings.results("・講座 8回\n・参加者数 96名\n①相談件数 41件"))
                .extracting(OutcomeMetric::line, OutcomeMetric::label)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, "講座の実施回数"),
                        org.assertj.core.groups.Tuple.tuple(2, "参加者数"),
                        org.assertj.core.groups.Tuple.tuple(3, "相談件数"));
    }

    @Test
    @DisplayName("quotes full-width digits as they are written")
    void quotesVerbatim() {
        assertThat(Readings.only("会には２０名（計画どおり）が参加した。").quote()).isEqualTo("会には２０名（計画どおり）が参加した");
    }

    @Test
    @DisplayName("keeps short captions apart")
    void keepsCaptionsApart() {
        assertThat(Readings.of(SectionKind.PHOTOS, "餅つき(12名)\n稲刈り(18名)"))
                .extracting(OutcomeMetric::label)
                .containsExactly("餅つきの参加者", "稲刈りの参加者");
    }
}
