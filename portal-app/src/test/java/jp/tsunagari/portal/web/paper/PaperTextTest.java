package jp.tsunagari.portal.web.paper;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which characters a paper can show, and what it does about the others. */
class PaperTextTest {

    private static final PaperFonts FONTS = new PaperFonts();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "①㈱㌔℡Ⅲ㋿",
                "ﾊﾝｶｸ",
                "髙﨑",
                "𠮷野家 𠮟る 𩸽",
                "Việt Nam ẮặỆ",
                "Привет мир",
                "😀👍❤♿",
                "100% – “q” … ～〜−",
            })
    void whatPeopleTypeIsAllThere(String text) {
        assertThat(PaperText.of(text, FONTS::has)).isEqualTo(new PaperText(text, 0));
    }

    @Test
    void whatNoTypefaceHasIsMarkedAndCounted() {
        // An Egyptian hieroglyph, and a character of somebody's own.
        assertThat(PaperText.of("a\uD80C\uDC00b\uE000", FONTS::has)).isEqualTo(new PaperText("a〓b〓", 2));
    }

    @Test
    void whatChoosesAFormOrJoinsIsNoCharacter() {
        assertThat(PaperText.of("葛\uDB40\uDD00❤\uFE0F👨\u200D👩\u0000", FONTS::has))
                .isEqualTo(new PaperText("葛❤👨👩", 0));
    }
}
