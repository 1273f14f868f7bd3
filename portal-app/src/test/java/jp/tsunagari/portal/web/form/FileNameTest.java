package jp.tsunagari.portal.web.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource({
        "調査報告 2025.pdf, 調査報告 2025.pdf",
        "../../etc/passwd, passwd",
        "C:\\資料\\調査.docx, 調査.docx",
        "調査\u202Etxt.exe, 調査txt.exe",
        "'\u200B調査\t.txt ', 調査 .txt",
        "/, ''",
        "'', ''",
        ", ''"
    })
    void aNameIsWhatCanBeSeenOfIt(String sent, String name) {
        assertThat(FormText.fileName(sent)).isEqualTo(name);
    }

    @Test
    void anEndlessNameKeepsItsBeginningAndItsEnding() {
        String name = FormText.fileName("孤".repeat(3_000) + "𠮷.xlsx");
        assertThat(name).startsWith("孤孤").endsWith("孤𠮷.xlsx").contains("…");
        assertThat(name.codePointCount(0, name.length())).isEqualTo(FormText.MAX_FILE_NAME);
        assertThat(FormText.fileName("あ".repeat(200))).hasSize(200).doesNotContain("…");
    }
}
