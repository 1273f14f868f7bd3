package jp.tsunagari.portal.api.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import jp.tsunagari.portal.initiative.Initiatives;
import jp.tsunagari.portal.organisation.Organisations;
import jp.tsunagari.portal.region.RegionDirectory;
import jp.tsunagari.portal.testing.PortalTest;
import jp.tsunagari.portal.theme.web.ThemePages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Feeds and sitemaps, read as any program would read them. */
@PortalTest
class FeedTest {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Initiatives initiatives;

    @Autowired
    private Organisations organisations;

    @Autowired
    private RegionDirectory regions;

    @Autowired
    private ThemePages themes;

    @AfterEach
    void leave() {
        RequestContextHolder.resetRequestAttributes();
    }

    /** What RFC 4287 asks of a feed and of an entry. */
    @ParameterizedTest
    @ValueSource(strings = {"", "?q=居場所", "?target=elderly&region=01", "?q=ぬぬぬ"})
    void aFeedIsWhatTheStandardAsksFor(String query) throws Exception {
        Element feed = xml("/initiatives.atom" + query, "application/atom+xml;charset=UTF-8")
                .getDocumentElement();
        assertThat(feed.getNamespaceURI()).isEqualTo(ATOM);
        assertThat(feed.getLocalName()).isEqualTo("feed");
        assertThat(children(feed, "id")).hasSize(1);
        assertThat(children(feed, "title")).hasSize(1);
        assertThat(children(feed, "updated")).hasSize(1);
        assertThat(link(feed, "self")).startsWith("http://localhost/initiatives.atom");
        assertThat(link(feed, "alternate")).startsWith("http://localhost/initiatives");

        List<Element> entries = children(feed, "entry");
        // Of nothing there is nobody to name.
        assertThat(children(feed, "rights")).hasSize(entries.isEmpty() ? 0 : 1);
        assertThat(entries).allSatisfy(entry -> assertThat(text(feed, "rights")).contains("出典：内閣府", "加工"));
        List<String> ids = entries.stream().map(entry -> text(entry, "id")).toList();
        assertThat(ids)
                .doesNotHaveDuplicates()
                .allMatch(id -> URI.create(id).getScheme().equals("tag"));
        for (Element entry : entries) {
            assertThat(text(entry, "title")).isNotBlank();
            assertThat(Instant.parse(text(entry, "updated"))).isBeforeOrEqualTo(Instant.parse(text(feed, "updated")));
            assertThat(Instant.parse(text(entry, "published"))).isNotNull();
            assertThat(text(children(entry, "author").get(0), "name")).isNotBlank();
            assertThat(mvc.get().uri(URI.create(link(entry, "alternate")))).hasStatusOk();
        }
    }

    @Test
    void aFeedHasWhatItsListHasAndItsEntriesKeepTheirIds() throws Exception {
        List<String> all = ids("/initiatives.atom");
        assertThat(all).hasSize(20);
        List<String> north = ids("/initiatives.atom?region=01");
        assertThat(mvc.get().uri("/initiatives.atom?region=01&target=elderly&q=居場所"))
                .bodyText()
                .contains("取組カタログ：「居場所」を含む、活動地域が北海道、対象が高齢者の取組</title>");
        assertThat(north).hasSize(6).isSubsetOf(all);
        assertThat(ids("/initiatives.atom?q=ぬぬぬ")).isEmpty();
        assertThat(mvc.get().uri("/initiatives.atom?region=99"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .hasContentType("application/problem+json");
        assertThat(mvc.get().uri("/initiatives.atom?page=2")).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void theLatestChangesComeFirst() {
        List<Long> ids = initiatives.ids();
        List<Long> latest = initiatives.lastUpdated(ids, 3);
        assertThat(latest).hasSize(3).isSubsetOf(ids);
        assertThat(initiatives.summaries(initiatives.lastUpdated(ids, 100)).stream()
                        .map(summary -> summary.updatedAt()))
                .hasSize(20)
                .isSortedAccordingTo((one, other) -> other.compareTo(one));
    }

    @Test
    void theMapHasEveryPageOnceAndEachAnswers() throws Exception {
        Document map = xml("/sitemap.xml", "application/xml;charset=UTF-8");
        List<String> addresses = texts(map, "loc");
        assertThat(map.getDocumentElement().getLocalName()).isEqualTo("urlset");
        assertThat(addresses)
                .hasSize(2 * (17 + 47 + 20 + 20))
                .doesNotHaveDuplicates()
                .allMatch(address -> address.startsWith("http://localhost/"));
        for (String address : addresses) {
            assertThat(mvc.get().uri(URI.create(address))).as(address).hasStatusOk();
        }
        assertThat(texts(map, "lastmod"))
                .hasSize(2 * 20)
                .allSatisfy(time -> assertThat(Instant.parse(time)).isNotNull());
        assertThat(addresses.stream().map(address -> URLDecoder.decode(address, StandardCharsets.UTF_8)))
                .contains("http://localhost/initiatives/2025-ワークフェア", "http://localhost/en/organisations/北海長正会");
    }

    @Test
    void theMapNamesEachPageInEveryLanguage() throws Exception {
        Document map = xml("/sitemap.xml", "application/xml;charset=UTF-8");
        for (Element url : children(map.getDocumentElement(), "url")) {
            String address = text(url, "loc");
            String japanese = address.replaceFirst("^http://localhost/en/", "http://localhost/");
            String english = japanese.replaceFirst("^http://localhost/", "http://localhost/en/");
            assertThat(children(url, "link").stream()
                            .map(link -> link.getNamespaceURI() + " " + link.getAttribute("rel") + " "
                                    + link.getAttribute("hreflang") + " " + link.getAttribute("href")))
                    .containsExactly(
                            "http://www.w3.org/1999/xhtml alternate ja " + japanese,
                            "http://www.w3.org/1999/xhtml alternate en " + english,
                            "http://www.w3.org/1999/xhtml alternate x-default " + japanese);
        }
    }

    /** As in a catalogue with more than fifty thousand pages. */
    @Test
    void aLargeCatalogueHasAnIndexWhosePartsHaveEverythingOnce() throws Exception {
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));
        Sitemap sitemap = new Sitemap(initiatives, organisations, regions, themes, 120);
        List<String> small = locations(sitemap, 0);
        assertThat(small)
                .containsExactly(
                        "http://localhost/sitemaps/1.xml",
                        "http://localhost/sitemaps/2.xml",
                        "http://localhost/sitemaps/3.xml");

        Sitemap smaller = new Sitemap(initiatives, organisations, regions, themes, 14);
        assertThat(smaller.parts()).isEqualTo(1 + 3 + 3);
        List<String> all = IntStream.rangeClosed(1, smaller.parts())
                .mapToObj(part -> locations(smaller, part))
                .flatMap(List::stream)
                .toList();
        assertThat(all).hasSize(2 * (17 + 47 + 20 + 20)).doesNotHaveDuplicates();
        assertThat(mvc.get().uri("/sitemaps/1.xml")).hasStatusOk();
        assertThat(mvc.get().uri("/sitemaps/99.xml")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void robotsFindTheMap() throws Exception {
        MvcTestResult robots = mvc.get().uri("/robots.txt").exchange();
        assertThat(robots).hasStatusOk().hasContentType("text/plain;charset=UTF-8");
        assertThat(robots.getResponse().getContentAsString())
                .contains("Sitemap: http://localhost/sitemap.xml", "Disallow: /admin/", "Disallow: /en/admin/")
                .contains("Disallow: /initiatives.csv?", "Disallow: /en/initiatives.xlsx?")
                .doesNotContain("/api/")
                .doesNotContainPattern("\\.(csv|xlsx)\\n")
                .startsWith("User-agent: *");
    }

    private List<String> ids(String path) throws Exception {
        return children(xml(path, "application/atom+xml;charset=UTF-8").getDocumentElement(), "entry").stream()
                .map(entry -> text(entry, "id"))
                .toList();
    }

    private static List<String> locations(Sitemap sitemap, int part) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            if (part == 0) {
                sitemap.write(out);
            } else {
                sitemap.writePart(out, part);
            }
            return texts(parsed(out.toByteArray()), "loc");
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private Document xml(String path, String type) throws Exception {
        MvcTestResult result = mvc.get().uri(path).exchange();
        assertThat(result).hasStatusOk().hasContentType(type);
        return parsed(result.getResponse().getContentAsByteArray());
    }

    private static Document parsed(byte[] bytes) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> children = new ArrayList<>();
        for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && name.equals(element.getLocalName())) {
                children.add(element);
            }
        }
        return children;
    }

    private static String text(Element parent, String name) {
        return children(parent, name).get(0).getTextContent();
    }

    private static String link(Element parent, String relation) {
        return children(parent, "link").stream()
                .filter(link -> link.getAttribute("rel").equals(relation))
                .map(link -> link.getAttribute("href"))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(Document document, String name) {
        NodeList nodes = document.getElementsByTagNameNS("*", name);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> nodes.item(i).getTextContent())
                .toList();
    }
}
