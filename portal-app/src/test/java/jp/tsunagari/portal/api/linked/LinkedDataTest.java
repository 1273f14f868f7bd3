package jp.tsunagari.portal.api.linked;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.net.URI;
import java.util.List;
import java.util.Map;
import jp.tsunagari.portal.initiative.InitiativeSummary;
import jp.tsunagari.portal.initiative.Initiatives;
import jp.tsunagari.portal.testing.Html;
import jp.tsunagari.portal.testing.PortalTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

/** What pages and the data set say to machines. */
@PortalTest
class LinkedDataTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Initiatives initiatives;

    @Autowired
    private JsonMapper mapper;

    @Test
    void anInitiativeIsAnArticleAboutAProjectOfAnOrganisation() {
        String json = linkedData(Html.get(mvc, "/initiatives/{slug}", "2025-ワークフェア"));
        assertThat(JsonPath.<String>read(json, "$['@context']")).isEqualTo("https://schema.org");
        assertThat(JsonPath.<String>read(json, "$['@graph'][0]['@type']")).isEqualTo("Article");
        assertThat(JsonPath.<String>read(json, "$['@graph'][0].about['@type']")).isEqualTo("Project");
        assertThat(JsonPath.<String>read(json, "$['@graph'][0].about.areaServed[0].name"))
                .isEqualTo("北海道北見市");
        assertThat(JsonPath.<String>read(json, "$['@graph'][0].about.areaServed[0].identifier.value"))
                .isEqualTo("012084");
        assertThat(JsonPath.<String>read(json, "$['@graph'][0].about.parentOrganization['@type']"))
                .isEqualTo("NGO");
        assertThat(JsonPath.<String>read(json, "$['@graph'][0].license")).startsWith("https://www.digital.go.jp/");
        assertThat(JsonPath.<String>read(json, "$['@graph'][0].creditText")).contains("出典：内閣府", "加工");
        assertThat(JsonPath.<List<String>>read(json, "$['@graph'][1].itemListElement[*].name"))
                .containsExactly("トップ", "取組の一覧", "誰でも来られる何もしなくていい居場所 「あおむしルーム」");
    }

    @Test
    void anOrganisationIsAnNgo() {
        String json = linkedData(Html.get(mvc, "/organisations/{slug}", "北海長正会"));
        assertThat(JsonPath.<String>read(json, "$['@graph'][0]['@type']")).isEqualTo("NGO");
        assertThat(JsonPath.<String>read(json, "$['@graph'][0].legalName")).isEqualTo("社会福祉法人 北海長正会");
        assertThat(JsonPath.<String>read(json, "$['@graph'][0].foundingDate")).isEqualTo("1976-09");
        assertThat(JsonPath.<String>read(json, "$['@graph'][0].address.addressRegion"))
                .isEqualTo("北海道");
        assertThat(JsonPath.<String>read(json, "$['@graph'][0].address.streetAddress"))
                .as("without what the other fields say")
                .isNotBlank()
                .doesNotContain("北海道", JsonPath.<String>read(json, "$['@graph'][0].address.addressLocality"));
        assertThat(json).doesNotContain("null");
    }

    /** 鎌ヶ谷市 is 鎌ケ谷市, and 亶理町 is 亘理町, whose county is before it. */
    @Test
    void whatAnotherFieldSaysIsNotSaidAgainInAnotherSpelling() {
        for (String slug : List.of("watalis", "ウィーズ")) {
            String json = linkedData(Html.get(mvc, "/organisations/{slug}", slug));
            assertThat(JsonPath.<String>read(json, "$['@graph'][0].address.streetAddress"))
                    .matches("字中町22番地|くぬぎ山4-11-28-101");
        }
    }

    @Test
    void everyPageOfAnInitiativeCarriesWhatCanBeRead() {
        for (InitiativeSummary initiative : initiatives.newest(100)) {
            String json = linkedData(Html.get(mvc, "/initiatives/{slug}", initiative.slug()));
            assertThat(JsonPath.<String>read(json, "$['@graph'][0].headline"))
                    .isEqualTo(initiative.title().text());
            assertThat(json).doesNotContain("<", ">", "&", ":null");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"</script><script>alert(1)</script>", "<!-- <script>", "]]>", "a&amp;b", "\u2028", "\"\\"})
    void noTextLeavesItsScript(String text) {
        String json = LinkedData.scriptJson(mapper, new Node().with("name", text));
        Document page = Jsoup.parse("<script type=\"application/ld+json\">" + json + "</script><p>behind</p>");
        assertThat(page.select("script")).hasSize(1);
        assertThat(page.select("p").text()).isEqualTo("behind");
        assertThat(JsonPath.<String>read(page.select("script").get(0).data(), "$.name"))
                .isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/about"})
    void theDataSetIsDescribedWhereSearchEnginesLook(String path) {
        String json = linkedData(Html.get(mvc, path));
        assertThat(JsonPath.<String>read(json, "$['@graph'][0]['@type']")).isEqualTo("Dataset");
        assertThat(JsonPath.<List<String>>read(json, "$['@graph'][0].distribution[*].contentUrl"))
                .hasSize(6)
                .allSatisfy(address ->
                        assertThat(mvc.get().uri(URI.create(address))).hasStatusOk());
    }

    @Test
    void theDataSetIsDescribedForDataCatalogues() throws Exception {
        MvcTestResult answer = mvc.get().uri("/dataset.jsonld").exchange();
        assertThat(answer).hasStatusOk().hasContentType("application/ld+json");
        String json = answer.getResponse().getContentAsString();
        assertThat(JsonPath.<String>read(json, "$['@type']")).isEqualTo("dcat:Dataset");
        assertThat(JsonPath.<List<String>>read(json, "$['dcat:distribution'][*]['dct:license']['@id']"))
                .isNotEmpty()
                .containsOnly("https://www.digital.go.jp/resources/open_data/public_data_license_v1.0");
        assertThat(JsonPath.<List<String>>read(json, "$['dcat:distribution'][*]['dct:rights']['rdfs:label']"))
                .isNotEmpty()
                .allSatisfy(rights -> assertThat(rights).contains("出典：内閣府", "加工"));
        assertThat(JsonPath.<List<String>>read(json, "$['dcat:distribution'][*]['dcat:accessURL']['@id']"))
                .contains(
                        "http://localhost/api/v1/initiatives",
                        "http://localhost/initiatives.csv",
                        "http://localhost/initiatives.xlsx",
                        "http://localhost/initiatives.atom",
                        "http://localhost/data/all.zip",
                        "http://localhost/data/outcomes.csv")
                .allSatisfy(address ->
                        assertThat(mvc.get().uri(URI.create(address))).hasStatusOk());
        List<String> mediaTypes = JsonPath.read(json, "$['dcat:distribution'][*]['dcat:mediaType']['@id']");
        assertThat(mediaTypes)
                .hasSizeGreaterThan(20)
                .allMatch(type -> type.startsWith("https://www.iana.org/assignments/media-types/"));
        for (DatasetFile form : DatasetFile.values()) {
            assertThat(mvc.get().uri(form.path()).exchange().getResponse().getContentType())
                    .startsWith(form.mediaType());
        }
    }

    /** What documents say stays Japanese, and is marked so. */
    @ParameterizedTest
    @ValueSource(strings = {"/catalog.jsonld", "/dataset.jsonld"})
    void textsAreMarkedAsTheLanguageThatTheyAreIn(String path) throws Exception {
        for (String language : List.of("ja", "en")) {
            String json = mvc.get()
                    .uri((language.equals("en") ? "/en" : "") + path)
                    .exchange()
                    .getResponse()
                    .getContentAsString();
            List<Map<String, String>> texts = JsonPath.read(json, "$..[?(@['@language'])]");
            assertThat(texts).anyMatch(text -> text.get("@language").equals(language));
            assertThat(texts)
                    .filteredOn(text -> text.get("@language").equals("en"))
                    .allSatisfy(text ->
                            assertThat(text.get("@value")).doesNotContainPattern("[\\p{IsHiragana}\\p{IsKatakana}]"));
            assertThat(texts)
                    .filteredOn(text -> text.get("@language").equals("ja"))
                    .anyMatch(text -> text.get("@value").contains("取組みモデル調査"))
                    .noneMatch(text -> text.get("@value").startsWith("Tsunagari"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "/initiatives /initiatives",
                "/initiatives?view=table /initiatives",
                "/initiatives?page=2 /initiatives?page=2",
                "/initiatives?sort=title&page=2 /initiatives",
                "/initiatives?region=01&target=elderly&size=24 /initiatives?region=01&target=elderly",
                "/initiatives?page=x&nonsense=1 /initiatives",
                "/organisations?x=1 /organisations",
                "/regions/01?y /regions/01"
            })
    void aPageHasOneAddress(String asked, String canonical) {
        Document page = Html.get(mvc, asked);
        assertThat(page.select("link[rel=canonical]").attr("href")).isEqualTo("http://localhost" + canonical);
    }

    @Test
    void theAddressOfAPageIsEncodedOnce() {
        Document page = Html.get(mvc, "/initiatives/{slug}", "2025-ワークフェア");
        assertThat(page.select("link[rel=canonical]").attr("href"))
                .isEqualTo("http://localhost/initiatives/2025-%E3%83%AF%E3%83%BC%E3%82%AF%E3%83%95%E3%82%A7%E3%82%A2")
                .isEqualTo(JsonPath.<String>read(linkedData(page), "$['@graph'][0].url"));
    }

    @Test
    void searchEnginesLeaveDeepListsAlone() {
        assertThat(Html.get(mvc, "/initiatives?target=elderly").select("meta[name=robots]"))
                .isEmpty();
        assertThat(Html.get(mvc, "/initiatives?region=01&target=elderly")
                        .select("meta[name=robots]")
                        .attr("content"))
                .isEqualTo("noindex, follow");
        assertThat(Html.get(mvc, "/initiatives?q=居場所")
                        .select("meta[name=robots]")
                        .attr("content"))
                .isEqualTo("noindex, follow");
    }

    @Test
    void everyPageNamesTheFeedOfWhatItShows() {
        assertThat(Html.get(mvc, "/")
                        .select("link[rel=alternate][type=application/atom+xml]")
                        .attr("href"))
                .isEqualTo("/initiatives.atom");
        assertThat(Html.get(mvc, "/initiatives?target=elderly&sort=title")
                        .select("link[rel=alternate][type=application/atom+xml]")
                        .attr("href"))
                .isEqualTo("/initiatives.atom?target=elderly");
    }

    private static String linkedData(Document page) {
        assertThat(page.select("script[type=application/ld+json]")).hasSize(1);
        return page.select("script[type=application/ld+json]").get(0).data();
    }
}
