package jp.tsunagari.portal.web.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.tsunagari.portal.message.Named;
import jp.tsunagari.portal.region.RegionDirectory;
import jp.tsunagari.portal.testing.PortalTest;
import jp.tsunagari.portal.vocabulary.LegalForms;
import jp.tsunagari.portal.vocabulary.Vocabulary;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** On pages in English what has a name of the catalogue's own is called by its English name. */
@PortalTest
class EnglishNamesTest {

    private final HttpClient client = HttpClient.newHttpClient();

    @Autowired
    private Vocabulary vocabulary;

    @Autowired
    private LegalForms legalForms;

    @Autowired
    private RegionDirectory regions;

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/initiatives",
                "/initiatives?view=table",
                "/initiatives?target=elderly&approach=gathering-place&form=npo",
                "/initiatives?q=%E5%AE%87%E5%AE%99%E6%97%85%E8%A1%8C&target=elderly",
                "/initiatives/2025-watalis",
                "/organisations",
                "/organisations/watalis",
                "/regions/01",
                "/regions/13",
                "/shortlist?id=1&id=2",
                "/compare?id=1&id=2&id=3",
                "/compare/groups?a.target=elderly&b.approach=gathering-place",
                "/matrix",
                "/matrix?rows=region&columns=approach",
                "/about/vocabulary",
                "/suggestions?q=elder",
            })
    void aPageCallsNothingByAJapaneseNameThatHasAnEnglishOne(String path) throws Exception {
        assertThat(texts(page(path))).doesNotContainAnyElementsOf(japaneseNames());
    }

    @ParameterizedTest
    @CsvSource({
        "/initiatives, #facet-target, Older people",
        "/initiatives, #facet-approach, Places to be and to meet",
        "/initiatives, #facet-form, Specified nonprofit corporation (NPO)",
        "/initiatives?target=elderly, .chosen, Older people",
        "/matrix, table, Older people",
        "/about/vocabulary, #target-hikikomori, Socially withdrawn people (hikikomori)",
        "/suggestions?q=elder, main, Older people",
        "/suggestions?q=sapporo, main, Sapporo City",
        "/initiatives, #facet-region, Hokkaido",
        "/initiatives?region=01100, .chosen, Sapporo City",
        "/initiatives?region=01107, .chosen, 'Nishi Ward, Sapporo City'",
        "/initiatives?q=Hokkaido, h1, (Hokkaido)",
        "/initiatives?q=Tokyo, h1, (Tokyo)",
        "/initiatives?q=Sapporo, h1, (Sapporo City)",
        "/regions, .prefectures, Yamanashi",
        "/regions/01107, h1, 'Nishi Ward, Sapporo City (Hokkaido)'",
        "/matrix?rows=region&columns=approach, table, Hokkaido",
        "/organisations, main, Hokkaido",
        "/compare?id=1&id=2, table, people",
        "/compare?id=1&id=2, table, Places to be and to meet",
    })
    void aNameIsEnglish(String path, String element, String name) throws Exception {
        assertThat(page(path).select(element).text()).contains(name);
    }

    @Test
    void everyTermAndLegalFormHasAnEnglishNameOfItsOwn() {
        List<String> names = named().map(Named::nameEnglish).toList();
        assertThat(names)
                .doesNotHaveDuplicates()
                .allSatisfy(
                        name -> assertThat(name).doesNotContainPattern("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/initiatives.atom", "/data/initiative-terms.csv", "/matrix.csv", "/compare.md?id=1&id=2"})
    void aFileCallsTermsByTheirEnglishNames(String path) throws Exception {
        assertThat(text("/en" + path)).contains("Older people").doesNotContain("居場所・交流の場");
        assertThat(text(path)).contains("居場所・交流の場").doesNotContain("Older people");
    }

    @Test
    void aQuoteStandsApartFromItsFigure() throws Exception {
        assertThat(text("/en/compare.md?id=1&id=2"))
                .contains("7 people, total ‘")
                .doesNotContainPattern("\\w‘");
    }

    @Test
    void theApiCallsThingsAsTheLanguageOfTheAddressDoes() throws Exception {
        assertThat(text("/en/api/v1/initiatives/2025-watalis"))
                .contains("\"General incorporated association\"", "\"Places to be and to meet\"", "\"Miyagi\"")
                .doesNotContain("\"宮城県\"", "\"居場所・交流の場\"");
        assertThat(text("/api/v1/initiatives/2025-watalis")).contains("\"宮城県\"").doesNotContain("\"Miyagi\"");
    }

    @Test
    void tablesOfCodesHaveNamesInBothLanguages() throws Exception {
        assertThat(text("/data/regions.csv")).contains("札幌市,Sapporo City,");
        assertThat(text("/data/legal-forms.csv")).contains("特定非営利活動法人,Specified nonprofit corporation (NPO)");
    }

    private Set<String> japaneseNames() {
        return Stream.concat(named(), regions.all().stream()).map(Named::name).collect(Collectors.toSet());
    }

    private Stream<Named> named() {
        return Stream.of(vocabulary.targetGroups(), vocabulary.approaches(), legalForms.all())
                .flatMap(List::stream);
    }

    /** What an element says by itself; words of documents are left out. */
    private static Set<String> texts(Document page) {
        page.select("[lang=ja], .card__title, .card__facts").remove();
        Set<String> texts = new TreeSet<>();
        NodeTraversor.traverse(
                (node, depth) -> {
                    if (node instanceof TextNode text && !text.isBlank()) {
                        texts.add(text.text().strip());
                    }
                },
                page.body());
        return texts;
    }

    private Document page(String path) throws Exception {
        return Jsoup.parse(text("/en" + path));
    }

    private String text(String path) throws Exception {
        return client.send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                .build(),
                        BodyHandlers.ofString())
                .body();
    }
}
