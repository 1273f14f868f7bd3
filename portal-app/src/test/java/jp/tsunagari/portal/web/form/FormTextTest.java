package jp.tsunagari.portal.web.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FormTextTest {

    @Test
    void whatNoPageShowsGoesAndWhiteSpaceStaysWhiteSpace() {
        assertThat(FormText.text("見守り\u0000\uFDD0\uFDD7\uFFFE\n訪\t問")).isEqualTo("見守り\n訪\t問");
        assertThat(FormText.line(" 見守り\uFFFF \n 訪問 ")).isEqualTo("見守り 訪問");
    }

    @Test
    void charactersBeyondTheFirstPlaneStay() {
        assertThat(FormText.line("𠮷野家")).isEqualTo("𠮷野家");
    }
}
