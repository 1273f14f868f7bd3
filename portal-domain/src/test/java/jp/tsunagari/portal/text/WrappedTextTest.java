package jp.tsunagari.portal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Phrases that a layout has broken. */
class WrappedTextTest {

    private final WrappedText wrapped = new WrappedText();

    @ParameterizedTest
    @CsvSource({
        "離島の通院費の補助 による見守り, 離島の通院費の補助による見守り",
        "畑を借りた 居場所, 畑を借りた居場所",
        "町工場と 学校をつなぐ会, 町工場と学校をつなぐ会",
        "孤立を防ぐ 声かけ運動, 孤立を防ぐ声かけ運動",
        "港町の 朝市, 港町の朝市",
        "空き家、 空き店舗の活用, 空き家、空き店舗の活用",
        "海辺の図書館 を中心とした 交流, 海辺の図書館を中心とした交流",
    })
    void aPhraseThatGoesOnHasNoBlank(String broken, String whole) {
        assertThat(wrapped.unwrapped(broken)).isEqualTo(whole);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "見守り隊 ひだまり",
                "生活支援 「小さな店」講習会",
                "Open Dialogue 研究会",
                "NPO Green Hill の庭",
                "居場所　つむぎ",
                "町の　食堂",
                "場をつくる 相談にのる",
                "ありがとうございました。 また来ます。",
                "2025年 3月",
            })
    void whatStandsByItselfKeepsItsBlank(String phrase) {
        assertThat(wrapped.unwrapped(phrase)).isEqualTo(phrase);
    }

    /** Whatever the words: nothing but half-width blanks between Japanese letters goes, and what is whole stays. */
    @Test
    void onlyBlanksBetweenJapaneseLettersEverGo() {
        List<String> parts = List.of(
                "孤立", "を", "防ぐ", "による", "の", "ひだまり", "Café", "NPO", "12", "　", " ", " ", "  ", "、", "「", "」", "つながる",
                "食堂", "😀", "。", "と", "です", "\t", "ﾊﾟﾝ", "々");
        Random random = new Random(20251129);
        for (int i = 0; i < 3_000; i++) {
            StringBuilder phrase = new StringBuilder();
            for (int part = random.nextInt(9); part >= 0; part--) {
                phrase.append(parts.get(random.nextInt(parts.size())));
            }
            String before = phrase.toString();
            String after = wrapped.unwrapped(before);
            assertThat(after.replace(" ", "")).isEqualTo(before.replace(" ", ""));
            assertThat(wrapped.unwrapped(after)).as("again: %s", before).isEqualTo(after);
            assertThat(blanksAfter(after, "[A-Za-zé0-9]")).isEqualTo(blanksAfter(before, "[A-Za-zé0-9]"));
        }
    }

    /** Blanks with a letter of this kind before them. */
    private static List<String> blanksAfter(String text, String letter) {
        List<String> found = new ArrayList<>();
        Pattern.compile("(?<=" + letter + ") +").matcher(text).results().forEach(match -> found.add(match.group()));
        return found;
    }

    @Test
    void linesAreJoinedWithABlankBetweenLatinWordsOnly() {
        assertThat(WrappedText.join("地域の", "居場所")).isEqualTo("地域の居場所");
        assertThat(WrappedText.join("Green", "Hill")).isEqualTo("Green Hill");
        assertThat(WrappedText.join("NPO", "の庭")).isEqualTo("NPOの庭");
    }
}
