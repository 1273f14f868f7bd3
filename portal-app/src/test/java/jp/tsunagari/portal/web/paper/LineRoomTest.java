package jp.tsunagari.portal.web.paper;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How much of a text has room. */
class LineRoomTest {

    @Test
    void aLineHasAsManyLettersAsAreSafe() {
        assertThat(LineRoom.lines("あ".repeat(9), 10)).isEqualTo(1);
        assertThat(LineRoom.lines("あ".repeat(10), 10)).isEqualTo(2);
        assertThat(LineRoom.lines("", 10)).isEqualTo(1);
        // A word goes to the next line whole, unless it is longer than a line.
        assertThat(LineRoom.lines("ああああああ abcdefgh", 10)).isEqualTo(2);
        assertThat(LineRoom.lines("W".repeat(30), 10)).isEqualTo(4);
    }

    @Test
    void whatIsCutSaysSo() {
        assertThat(LineRoom.fit("短い文。", 1, 20, "…")).isEqualTo("短い文。");
        String cut = LineRoom.fit("長い文、".repeat(20), 2, 20, "…（続く）");
        assertThat(cut).endsWith("長…（続く）");
        assertThat(LineRoom.lines(cut, 20)).isEqualTo(2);
    }

    @Test
    void noLetterIsCutInTwo() {
        assertThat(LineRoom.fit("👨‍👩‍👧‍👦".repeat(20), 1, 12, "…")).matches("(👨‍👩‍👧‍👦)+…");
    }

    @Test
    void whoNeedsLittleGetsItAndOthersTheSame() {
        assertThat(LineRoom.share(12, 2, 20, 20)).containsExactly(2, 5, 5);
        assertThat(LineRoom.share(12, 1, 2, 3)).containsExactly(1, 2, 3);
        assertThat(LineRoom.share(2, 5, 5, 5)).containsExactly(1, 1, 0);
        assertThat(LineRoom.share(0, 5)).containsExactly(0);
    }
}
