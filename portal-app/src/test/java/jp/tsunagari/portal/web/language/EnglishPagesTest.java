package jp.tsunagari.portal.web.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.tsunagari.portal.testing.Html;
import jp.tsunagari.portal.testing.PortalTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Walks all public pages in both languages: no word of one stands on a page of the other without being marked. */
@PortalTest
class EnglishPagesTest {

    private static final Pattern JAPANESE = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]");

    private static final Pattern JOINED = Pattern.compile("[a-z]{2}[.!?:;][A-Z]");
    private static final Pattern MANY_OF_ONE = Pattern.compile(
            "\\b1 (?:figures|initiatives|organisations|results|documents|people|cases|days|sessions)\\b");
    private static final Pattern STRAIGHT_QUOTE = Pattern.compile("\"[A-Za-z]|[a-z]'s\\b");

    /** Beside those of the sitemap. */
    private static final List<String> MORE = List.of(
            "/initiatives?q=%E5%B1%85%E5%A0%B4%E6%89%80&target=elderly",
            "/initiatives?q=%E3%81%82%E3%81%82%E3%81%82%E3%81%82",
            "/initiatives?view=table",
            "/initiatives/2025-watalis/source",
            "/organisations?q=%E3%81%AE",
            "/regions/01107",
            "/matrix",
            "/compare?id=1&id=2&id=3",
            "/compare/groups?a.region=01&b.region=12",
            "/shortlist?id=1&id=2&q=%E5%B1%85%E5%A0%B4%E6%89%80",
            "/suggestions?q=%E5%8C%97",
            "/about/reading",
            "/about/vocabulary",
            "/login",
            "/password/reset",
            "/report?about=/initiatives/2025-watalis");

    @Autowired
    private MockMvcTester mvc;

    @Test
    void allJapaneseOfEnglishPagesIsMarked() throws Exception {
        List<String> faults = new ArrayList<>();
        List<String> withTexts = new ArrayList<>();
        for (String path : pages()) {
            Document page = page("/en" + path);
            page.nodeStream(TextNode.class)
                    .filter(text -> JAPANESE.matcher(text.getWholeText()).find())
                    .filter(text -> !language(text.parent()).equals("ja"))
                    .forEach(text -> faults.add(path + ": " + text.text()));
            page.select("input[value], input[placeholder], img[alt], meta[content], optgroup[label]").stream()
                    .filter(element -> JAPANESE.matcher(element.attr("value")
                                    + element.attr("placeholder")
                                    + element.attr("alt")
                                    + element.attr("content")
                                    + element.attr("label"))
                            .find())
                    .filter(element -> !language(element).equals("ja"))
                    .forEach(element -> faults.add(path + ": " + element.outerHtml()));
            boolean says = !page.select("#japanese-note:not([hidden])").isEmpty();
            boolean shows = !page.select("main [lang=ja]").isEmpty();
            if (says != shows) {
                faults.add(path + (says ? " says that there is Japanese" : " says nothing of its Japanese"));
            }
            if (shows) {
                withTexts.add(path);
            }
        }
        assertThat(faults).isEmpty();
        assertThat(withTexts).hasSizeGreaterThan(40);
    }

    /** What is Japanese on an English page is of a document: the portal says its own sentences in English. */
    @Test
    void noSentenceOfThePortalIsLeftInJapanese() throws Exception {
        List<String> faults = new ArrayList<>();
        int notes = 0;
        for (String path : pages()) {
            Document page = page("/en" + path);
            notes += page.select(".reading-note").size();
            page.select(".reading-note > [lang=ja], #notes [lang=ja], #quality [lang=ja]").stream()
                    .map(Element::text)
                    .forEach(text -> faults.add(path + ": " + text));
        }
        assertThat(faults).isEmpty();
        assertThat(notes).isGreaterThan(20);
    }

    /** Japanese needs no blank after a sentence, and so a template may forget it; nor has it a plural. */
    @Test
    void englishSentencesAreWellFormed() throws Exception {
        List<String> faults = new ArrayList<>();
        for (String path : pages()) {
            Document page = page("/en" + path);
            page.select("[lang=ja], code, pre, script, style").remove();
            page.select("p, li, dt, dd, td, th, h1, h2, h3, summary, caption, label").stream()
                    .map(Element::text)
                    .filter(text -> Stream.of(JOINED, MANY_OF_ONE, STRAIGHT_QUOTE)
                            .anyMatch(fault -> fault.matcher(text).find()))
                    .forEach(text -> faults.add(path + ": " + text));
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void theOnlyEnglishOfJapanesePagesIsTheSwitch() throws Exception {
        for (String path : pages()) {
            Document page = page(path);
            assertThat(page.select("body > :not(main) [lang=en]").eachAttr("class"))
                    .as(path)
                    .containsOnly("languages__link");
            assertThat(page.select(".site-header").text().replace("English", ""))
                    .as(path)
                    .doesNotContainPattern("[A-Za-z]{3,}");
            assertThat(page.select("#japanese-note")).isEmpty();
        }
    }

    /** Addresses are encoded already. */
    private Document page(String address) {
        MvcTestResult page = mvc.get().uri(URI.create(address)).exchange();
        assertThat(page).as(address).hasStatusOk();
        return Html.parse(page);
    }

    private List<String> pages() throws Exception {
        String map = mvc.get().uri("/sitemap.xml").exchange().getResponse().getContentAsString();
        List<String> fixed = Jsoup.parse(map, "", Parser.xmlParser()).select("loc").eachText().stream()
                .map(address -> address.substring("http://localhost".length()))
                .filter(path -> !path.startsWith("/en/"))
                .toList();
        assertThat(fixed).hasSizeGreaterThan(90);
        return Stream.concat(fixed.stream(), MORE.stream()).toList();
    }

    private static String language(Element element) {
        Element said = element.closest("[lang]");
        return said == null ? "" : said.attr("lang");
    }
}
