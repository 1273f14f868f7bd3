package jp.tsunagari.portal.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a name may be made of, and which names look alike. */
class VisibleTextTest {

    @ParameterizedTest
    @ValueSource(
            ints = {
                0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF, 0xAD, 0x202A, 0x202E, 0x2066, 0x2069, 0x061C, 0x200E, 0x3164,
                0x115F, 0x1160, 0xFFA0, 0x2800, 0xFE00, 0xFE0F, 0x180E, 0x034F, 0x17B4, 0xE0020, 0xE000, 0x1D173, 0x0085
            })
    void noNameIsOfWhatCannotBeSeen(int character) {
        String sign = Character.toString(character);
        assertThat(VisibleText.line(sign)).isEmpty();
        assertThat(VisibleText.isReadable(sign + sign)).isFalse();
        assertThat(VisibleText.line("つな" + sign + "がり").replace(" ", "")).isEqualTo("つながり");
        assertThat(Lookalikes.key("つな" + sign + "がり")).isEqualTo(Lookalikes.key("つながり"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"葛\uDB40\uDD00飾の会", "𠮷野家", "か\u3099くしゃ", "NPO Café é", "ﾊﾝｶｸ", "한국어 교실", "（仮）第2回・朝の会！"})
    void whatIsSeenStays(String name) {
        assertThat(VisibleText.line(name)).isEqualTo(name);
    }

    @Test
    void marksDoNotPileUp() {
        assertThat(VisibleText.line("a" + "\u0301".repeat(20))).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource({
        "ウィーズ, ウイーズ",
        "ウィーズ, ウィ一ズ",
        "ウィーズ, ウィ―ズ",
        "ウィーズ, ｳｨｰｽﾞ",
        "ニコニコ会, 二コ二コ会",
        "カタリバ, 力タリバ",
        "ロの会, 口の会",
        "フローレンス, フ口ーレンス",
        "admin, аdmin",
        "admin, ａｄｍｉｎ",
        "paypal, pаypаl",
        "渡邊 花子, 渡辺花子",
        "NPO100, NPO１OO",
        "へいわ, ヘいわ",
    })
    void namesThatLookAlike(String one, String other) {
        assertThat(Lookalikes.key(one)).isEqualTo(Lookalikes.key(other));
    }

    @ParameterizedTest
    @CsvSource({"ウィーズ, ウィズ", "はな, ばな", "朝の会, 夕の会", "山田 花子, 山田 太郎", "第1回, 第2回", "全国ネット, 県ネット", "みらい, みらいの会"})
    void namesThatDoNot(String one, String other) {
        assertThat(Lookalikes.key(one)).isNotEqualTo(Lookalikes.key(other));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hanako@npo.example.jp",
                " Hanako@NPO.example.jp ",
                "ｈａｎａｋｏ＠ｎｐｏ．ｅｘａｍｐｌｅ．ｊｐ",
                "　hanako@npo.example.jp\u200B",
                "HANAKO＠npo.example.jp"
            })
    void aNameIsFoundHoweverItIsTyped(String typed) {
        assertThat(VisibleText.plain(typed)).isEqualTo("hanako@npo.example.jp");
    }
}
