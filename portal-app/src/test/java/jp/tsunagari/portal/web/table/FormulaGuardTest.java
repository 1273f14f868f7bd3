package jp.tsunagari.portal.web.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaGuardTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+81",
                "-1",
                "@SUM(A1)",
                "＝1+1",
                "＋1",
                "－1",
                "＠x",
                "\t=1",
                "\r=1",
                "\n=1",
                "  =1",
                "　=1",
                "\u200B=1",
                "\uFEFF=1",
                "\u00A0=1",
                "\u202E\u3164 @x",
                "\tx",
                "= "
            })
    void whatASpreadsheetWouldRunIsMarkedAsText(String text) {
        assertThat(FormulaGuard.guarded(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "居場所", "1-2", "a=b", "「=」", "(=1)", "%", "%増", "|", "-", "＋", "=", "\t"})
    void allElseStaysAsItIs(String text) {
        assertThat(FormulaGuard.guarded(text)).isEqualTo(text);
    }
}
