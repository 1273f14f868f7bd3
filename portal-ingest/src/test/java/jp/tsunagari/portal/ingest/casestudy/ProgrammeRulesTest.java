package jp.tsunagari.portal.ingest.casestudy;

import static org.assertj.core.api.Assertions.assertThat;

import jp.tsunagari.portal.ingest.casestudy.DocumentReader.DocumentReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The line that names fiscal year and programme. */
class ProgrammeRulesTest {

    @ParameterizedTest
    @CsvSource({
        "令和7年度 地域のつながり調査, 2025, 地域のつながり調査",
        "令和７年度　地域のつながりＮＰＯ調査, 2025, 地域のつながりNPO調査",
        "令和元年度 見守り推進事業, 2019, 見守り推進事業",
        "平成30年度見守り推進事業 事例集, 2018, 見守り推進事業",
        "2026年度 見守り推進事業, 2026, 見守り推進事業",
        "内閣府 令和8年度 地域のつながり調査, 2026, 地域のつながり調査",
        "令和8年度｜地域のつながり調査, 2026, 地域のつながり調査",
    })
    void isFoundWhereverItStands(String line, int year, String programme) {
        DocumentReading reading = new Sample()
                .without(Sample.PROGRAMME)
                .with("朝の公園\n", "朝の公園\n" + line.replace('｜', '\n') + "\n")
                .reading();
        assertThat(reading.fiscalYear()).isEqualTo(year);
        assertThat(reading.programme()).isEqualTo(programme);
    }

    /** Each line before the first case, where a title page has it. */
    @ParameterizedTest
    @CsvSource({
        "令和 8 年度 つながり調査, つながり調査",
        "令 和 ８ 年 度　つながり調査, つながり調査",
        "令和八年度 つながり調査, つながり調査",
        "令和8（2026）年度 つながり調査, つながり調査",
        "令和8年（2026年）度 つながり調査, つながり調査",
        "2026（令和8）年度 つながり調査, つながり調査",
        "R8年度 つながり調査, つながり調査",
        "つながり調査（令和8年度）, つながり調査",
        "孤独対策調査（令和8年度）, 孤独対策調査",
        "# 令和8年度 つながり調査, つながり調査",
        "**令和8年度 つながり調査**, つながり調査",
        "令和8年度 つながり調査 取組事例集（令和9年3月）, つながり調査",
        "(2026年度) 地域のつながり調査, 地域のつながり調査",
        "令和8年度補正予算 地域のつながり調査, 地域のつながり調査",
        "令和8年度｜孤独・孤立対策に関する｜取組モデル調査, 孤独・孤立対策に関する取組モデル調査",
        "令和8年度 孤独・孤立対策に関する｜取組モデル調査, 孤独・孤立対策に関する取組モデル調査",
        "つながり調査｜（令和8年度）, つながり調査",
    })
    void isReadHoweverATitlePageWritesIt(String line, String programme) {
        DocumentReading reading =
                new Sample().with(Sample.PROGRAMME, line.replace('｜', '\n')).reading();
        assertThat(reading.fiscalYear()).isEqualTo(2026);
        assertThat(reading.programme()).isEqualTo(programme);
        assertThat(reading.documentWarnings())
                .extracting(ReadingWarning::code)
                .doesNotContain(WarningCode.PROGRAMME_GUESSED, WarningCode.PROGRAMME_MISSING);
    }

    @ParameterizedTest
    @CsvSource({"令和8年度 つながり事例集, つながり事例集", "つながり事例集（R8年度）, つながり事例集"})
    void aTitleThatIsNoProgrammeByItsWordsIsAskedAbout(String line, String programme) {
        DocumentReading reading = new Sample().with(Sample.PROGRAMME, line).reading();
        assertThat(reading.fiscalYear()).isEqualTo(2026);
        assertThat(reading.programme()).isEqualTo(programme);
        assertThat(reading.documentWarnings()).extracting(ReadingWarning::code).contains(WarningCode.PROGRAMME_GUESSED);
    }

    @Test
    void theHeadOfEveryPageDoesNotOutvoteTheTitlePage() {
        String head = "令和7年度 昔の見守り事業\n";
        DocumentReading reading = new Sample()
                .with(Sample.PROGRAMME, "令和8年度 つながり調査")
                .with("朝の公園\n", "朝の公園\n" + head + "\n" + head + "\n" + head)
                .reading();
        assertThat(reading.fiscalYear()).isEqualTo(2026);
        assertThat(reading.programme()).isEqualTo("つながり調査");
        assertThat(reading.documentWarnings()).extracting(ReadingWarning::code).contains(WarningCode.PROGRAMME_GUESSED);
    }

    @ParameterizedTest
    @CsvSource({"取組みモデル調査, 取組モデル調査", "取り組み モデル調査, 取組モデル調査", "ＮＰＯ等の見守り調査, NPO等の見守調査"})
    void spellingsOfOneProgrammeHaveOneKey(String one, String other) {
        assertThat(ProgrammeNames.key(one)).isEqualTo(ProgrammeNames.key(other));
        assertThat(ProgrammeNames.key("見守りの調査")).isNotEqualTo(ProgrammeNames.key("見守りと調査"));
    }

    @Test
    void aYearInASentenceIsNoProgramme() {
        DocumentReading reading = new Sample()
                .without(Sample.PROGRAMME)
                .with("参加者は20名", "令和6年度に始めた調査の結果、参加者は20名")
                .reading();
        assertThat(reading.fiscalYear()).isNull();
        assertThat(reading.programme()).isNull();
    }

    @Test
    void theMostFrequentOneCounts() {
        DocumentReading reading = new Sample()
                .with("朝の公園\n", "令和4年度 昔の見守り事業\n" + Sample.PROGRAMME + "\n")
                .reading();
        assertThat(reading.fiscalYear()).isEqualTo(2023);
        assertThat(reading.documentWarnings())
                .extracting(ReadingWarning::code)
                .contains(WarningCode.PROGRAMME_AMBIGUOUS);
    }
}
