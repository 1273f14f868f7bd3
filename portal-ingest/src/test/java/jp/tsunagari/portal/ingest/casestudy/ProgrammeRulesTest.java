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
