package jp.tsunagari.portal.web.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of Japanese on a page in English. */
class JapaneseMarksTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <h1>みんなの居場所</h1> | <h1 lang="ja">みんなの居場所</h1>
            <p>Words only</p> | <p>Words only</p>
            <p>Place: 北海道</p> | <p>Place: <span lang="ja">北海道</span></p>
            <p>Similar to ‘NPO法人ABCの会’.</p> | <p>Similar to ‘<span lang="ja">NPO法人ABCの会</span>’.</p>
            <p>居場所 and 食堂</p> | <p><span lang="ja">居場所</span> and <span lang="ja">食堂</span></p>
            <p>令和7年度、第3回 ABC の会</p> | <p lang="ja">令和7年度、第3回 ABC の会</p>
            <p>About <a href="/x">居場所</a> &amp; more</p> | <p>About <a href="/x" lang="ja">居場所</a> &amp; more</p>
            <div lang="ja"><p>居場所</p></div> | <div lang="ja"><p>居場所</p></div>
            <p lang="en">居場所</p> | <p lang="en"><span lang="ja">居場所</span></p>
            <input value="居場所"> | <input value="居場所" lang="ja">
            <select><option>Town 北海道</option></select> | <select><option lang="ja">Town 北海道</option></select>
            <textarea>居場所</textarea> | <textarea lang="ja">居場所</textarea>
            <h1><a href="/x"><span>みんなの</span><wbr><span>居場所</span></a></h1> | <h1 lang="ja"><a href="/x"><span>みんなの</span><wbr><span>居場所</span></a></h1>
            <p><span>居場所</span> only</p> | <p><span lang="ja">居場所</span> only</p>
            <summary>About ‘居場所’</summary> | <summary><span>About ‘<span lang="ja">居場所</span>’</span></summary>
            <a href="/x">この“はじまり”</a> | <a href="/x" lang="ja"><span><span>この</span>“<span>はじまり</span>”</span></a>
            <p>a　b</p> | <p>a　b</p>
            <p>集&lt;b&gt;う</p> | <p lang="ja">集&lt;b&gt;う</p>
            """)
    void marks(String html, String marked) {
        assertThat(JapaneseMarks.in(html)).isEqualTo(marked);
    }

    /** What people type may be long, and of any letters. */
    @Test
    void aLongTextTakesNoLongTime() {
        String typed = "\u0001ん".repeat(50_000);
        assertThat(JapaneseMarks.in("<p lang=\"en\">‘" + typed + "’ is too long</p>"))
                .contains("lang=\"ja\"");
        assertThat(JapaneseMarks.in("<p>" + "x".repeat(100_000) + "ん ‘</p>")).contains("ん</span>");
    }

    @Test
    void scriptsAndTheRestOfThePageStayAsTheyAre() {
        String page =
                "<!DOCTYPE html>\n<html lang=\"en\"><head><title>A</title><script>const a = \"居場所\" && 1 < 2;</script>"
                        + "</head><body><header><p id=\"japanese-note\">N</p></header><main><p>B</p></main></body></html>";
        assertThat(JapaneseMarks.in(page))
                .contains("<script>const a = \"居場所\" && 1 < 2;</script>", "<p id=\"japanese-note\" hidden>N</p>");
        assertThat(JapaneseMarks.in(page.replace("<p>B</p>", "<p>集う</p>")))
                .contains("<p id=\"japanese-note\">N</p>", "<p lang=\"ja\">集う</p>");
    }
}
