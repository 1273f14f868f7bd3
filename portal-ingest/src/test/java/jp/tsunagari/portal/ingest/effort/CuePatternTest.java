package jp.tsunagari.portal.ingest.effort;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CuePatternTest {

    private static final List<String> SENTENCES = List.of(
            "",
            "課題が残った。",
            "地域課題が残った。",
            "参加者は少なかった、と聞いた。",
            "準備に3か月をかけて、10月に始めた。",
            "まず、空き家を借りた。",
            "そこで、まずは空き家を借りた。",
            "運営費は(年に)1,200円で済んだ",
            "a-b 2024年度からは^続ける予定である",
            "難航した。");

    /** With words, choices, what may be left out, what stands around, and ends of the sentence. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "課題",
                "(?<!地域|社会)課題(?:が|は)残",
                "(?:約|およそ)?[0-9一二]+(?:か月|週間)",
                "^(?:まず|最初)",
                "(?:^|、)まず(?:は)?",
                "(?:^|^[^。、]{0,14}、)まず",
                "[^。]{0,6}た(?=[。、]|$)",
                "済んだ(?=。|$)",
                "(?:最初)?(?:は)?空き家",
                "(?:少な|低)か(?:った|り)(?!た)",
                "[、^]続",
                "(?:a|b)-",
                "だ$",
                "[か-こ]?(?:難航|苦労)(?:し(?=た[。、])|[んっ]だ)",
                "年度(?:は|から)?は{0,1}\\^",
                "(?:[0-9]{4}|令和)年度+?から",
                ".円",
                "x*"
            })
    void findsWhatThePatternFinds(String pattern) {
        CuePattern cue = new CuePattern(pattern);
        for (String sentence : SENTENCES) {
            assertThat(cue.isIn(sentence))
                    .as("%s in %s", pattern, sentence)
                    .isEqualTo(Pattern.compile(pattern).matcher(sentence).find());
        }
    }
}
