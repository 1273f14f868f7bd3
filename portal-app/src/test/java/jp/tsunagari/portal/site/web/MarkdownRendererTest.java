package jp.tsunagari.portal.site.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever an admin types, readers get text, links and tables. */
class MarkdownRendererTest {

    private final MarkdownRenderer markdown = new MarkdownRenderer();

    @Test
    void headingsListsTablesAndLinksAreWhatTheyLookLike() {
        Document page = page("""
                # 一番上
                ## 見出し

                - 甲
                - 乙

                | 項目 | 内容 |
                |---|---|
                | 運営者 | [丙の会](https://example.jp/a?b=1) |
                """);
        assertThat(page.select("h1")).as("the page has its own").isEmpty();
        assertThat(page.select("h2").eachText()).containsExactly("一番上", "見出し");
        assertThat(page.select("li").eachText()).containsExactly("甲", "乙");
        assertThat(page.select("table.table th[scope=col]").eachText()).containsExactly("項目", "内容");
        assertThat(page.select("td a").attr("href")).isEqualTo("https://example.jp/a?b=1");
    }

    /** No writer knows how narrow a window is. */
    @Test
    void aTableScrollsInAFrameOfItsOwnThatHasAName() {
        String table = "| 名前 | *いつ* まで |\n|---|---|\n| 甲 | 一年 |\n";
        Document page = page(table + "\n## 何を **残す** か\n\n" + table);
        assertThat(page.select("[role=region][tabindex=0] > table")).hasSize(2);
        assertThat(page.select("[role=region]").eachAttr("aria-label")).containsExactly("名前 いつ まで", "何を 残す か");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<a href=\"javascript:alert(1)\">x</a>",
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt:alert(1))",
                "[x](data:text/html;base64,PHNjcmlwdD4=)",
                "[x](vbscript:x)",
                "<javascript:alert(1)>",
                "[x]: javascript:alert(1)\n\n[x]",
                "![x](https://elsewhere.example/pixel.png)",
                "![](https://elsewhere.example/pixel.png \"x\")",
                "<iframe src=\"https://elsewhere.example\"></iframe>",
                "<style>body{display:none}</style>",
                "| a |\n|---|\n| <b onclick=alert(1)>x</b> |",
                "`<script>`\n\n```\n<script>x</script>\n```"
            })
    void nothingOfItRunsOrIsAskedForElsewhere(String typed) {
        Document page = page(typed);
        assertThat(page.body().select("script, style, iframe, img, [onerror], [onclick], form, object, embed"))
                .isEmpty();
        assertThat(page.select("a").eachAttr("href"))
                .noneMatch(address -> address.toLowerCase(Locale.ROOT).matches("\\s*(javascript|data|vbscript):.*"));
        assertThat(page.text()).as("what was typed is seen").isNotBlank();
    }

    @Test
    void onlyThePortalsOwnPicturesAreShown() {
        Document page = page("![並んだ取組](/images/help/compare_ja.png)");
        assertThat(page.select("img").attr("src")).isEqualTo("/images/help/compare_ja.png");
        assertThat(page.select("img").attr("alt")).isEqualTo("並んだ取組");
        for (String other : List.of(
                "/images/mark.svg", "//elsewhere.example/images/help/compare_ja.png", "/images/help/../x_ja.png")) {
            assertThat(page("![x](" + other + ")").select("img")).as(other).isEmpty();
        }
    }

    private Document page(String typed) {
        return Jsoup.parseBodyFragment(markdown.html(typed));
    }
}
