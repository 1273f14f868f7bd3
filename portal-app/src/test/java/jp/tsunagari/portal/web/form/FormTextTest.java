package jp.tsunagari.portal.web.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FormTextTest {

    @Test
    void whatNoPageShowsGoesAndWhiteSpaceStaysWhiteSpace() {
        assertThat(FormText.text("見守り\u0000\uFDD0\uFDD7\uFFFE\n訪\t問")).isEqualTo("見守り\n訪\t問");
        assertThat(FormText.line(" 見守り\uFFFF \n 訪問 ")).isEqualTo("見守り 訪問");
    }

    @Test
    void whatCannotBeSeenIsNoPartOfALine() {
        for (String blank : List.of("\u200B", "\u00AD", "\u202E", "\u2800", "\u3164", "\u115F", "\uFFA0", "\uFE00")) {
            assertThat(FormText.line(blank)).as("U+%04X", (int) blank.charAt(0)).isEmpty();
            assertThat(FormText.line("ウィ" + blank + "ーズ").replace(" ", "")).isEqualTo("ウィーズ");
        }
        assertThat(FormText.text("一行\n\u202E二行")).isEqualTo("一行\n二行");
    }

    @Test
    void charactersBeyondTheFirstPlaneStay() {
        assertThat(FormText.line("𠮷野家")).isEqualTo("𠮷野家");
    }
}
