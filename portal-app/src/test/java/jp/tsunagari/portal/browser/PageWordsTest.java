package jp.tsunagari.portal.browser;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import jp.tsunagari.portal.account.Role;
import jp.tsunagari.portal.initiative.Initiatives;
import jp.tsunagari.portal.security.SignedIn;
import jp.tsunagari.portal.testing.Html;
import jp.tsunagari.portal.testing.PortalTest;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What pages say where it is not seen: in attributes that are read out, and of themselves to search engines. */
@PortalTest
class PageWordsTest {

    private static final SignedIn ADMIN = new SignedIn(1, "admin", "Admin", Role.ADMIN, true, "{noop}x");
    private static final Pattern JAPANESE = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]");

    /** Read out or shown, but without marks of language inside. */
    private static final Set<String> SPOKEN =
            Set.of("aria-label", "aria-description", "aria-valuetext", "aria-roledescription", "title", "alt");

    /** Searches in Japanese of readers of English, and groups with figures to draw. */
    private static final List<String> MORE = List.of(
            "/initiatives?q=%E5%B1%85%E5%A0%B4%E6%89%80+%E9%AB%98%E9%BD%A2%E8%80%85",
            "/initiatives?q=%E5%8C%97%E6%B5%B7%E9%81%93+%E5%AD%90%E4%BE%9B",
            "/compare/groups?a.target=elderly&b.approach=ibasho",
            "/compare?id=1&id=2&id=3");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Initiatives initiatives;

    /** A voice for English reads Japanese wrongly or not at all, and nothing can mark it inside an attribute. */
    @Test
    void noAttributeOfAnEnglishPageIsInJapanese() {
        Set<String> faults = new TreeSet<>();
        for (Page page : pages()) {
            String path = page.path();
            for (Element element : html("/en", page).select("body *")) {
                for (Attribute attribute : element.attributes()) {
                    if (SPOKEN.contains(attribute.getKey())
                            && JAPANESE.matcher(attribute.getValue()).find()) {
                        faults.add(path + " " + element.normalName() + " " + attribute);
                    }
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/en"})
    void everyPageHasADescriptionOfItsOwn(String language) {
        Map<String, List<Described>> pages = pages().stream()
                // Search engines are told to leave the others alone.
                .filter(page -> !page.admin())
                .map(page -> described(language, page))
                .collect(groupingBy(Described::description));
        assertThat(pages.getOrDefault("", List.of())).isEmpty();
        List<String> shared = new ArrayList<>();
        pages.forEach((description, sharing) -> {
            // States of one page may share it.
            if (sharing.stream().map(Described::pathOnly).distinct().count() > 1) {
                shared.add(description + " "
                        + sharing.stream().map(Described::path).toList());
            }
        });
        assertThat(shared).isEmpty();
        assertThat(pages).hasSizeGreaterThan(50);
    }

    /** In a list of tabs or bookmarks the title is all that tells pages apart. */
    @ParameterizedTest
    @ValueSource(strings = {"", "/en"})
    void noTwoPagesShareATitle(String language) {
        Map<String, Set<String>> routes = new TreeMap<>();
        SitePage.all().stream()
                .filter(page -> page.status() == 200)
                .forEach(page -> routes.computeIfAbsent(
                                html(language, new Page(page.admin(), page.path()))
                                        .title(),
                                title -> new TreeSet<>())
                        .add(page.route()));
        // States of one page may share it.
        assertThat(routes.entrySet().stream()
                        .filter(title -> title.getValue().size() > 1)
                        .map(Object::toString))
                .isEmpty();
    }

    private Described described(String language, Page page) {
        Document html = html(language, page);
        return new Described(page.path(), html.select("meta[name=description]").attr("content"));
    }

    /** Of the catalogue every card, as no two may be described alike. */
    private Set<Page> pages() {
        Set<Page> pages = new LinkedHashSet<>();
        SitePage.all().stream()
                .filter(page -> page.status() == 200)
                .forEach(page -> pages.add(new Page(page.admin(), page.path())));
        MORE.forEach(path -> pages.add(new Page(false, path)));
        initiatives.newest(100).forEach(card -> pages.add(new Page(false, "/initiatives/" + card.slug())));
        return pages;
    }

    /** Slugs are as they are read, everything else is encoded. */
    private Document html(String language, Page page) {
        var request =
                mvc.get().uri(URI.create(URI.create(language + page.path()).toASCIIString()));
        MvcTestResult answer = (page.admin() ? request.with(user(ADMIN)) : request).exchange();
        String elsewhere = answer.getResponse().getRedirectedUrl();
        return Html.parse(
                elsewhere == null
                        ? answer
                        : mvc.get().uri(URI.create(elsewhere)).exchange());
    }

    private record Page(boolean admin, String path) {}

    private record Described(String path, String description) {

        String pathOnly() {
            return URI.create(path).getPath();
        }
    }
}
