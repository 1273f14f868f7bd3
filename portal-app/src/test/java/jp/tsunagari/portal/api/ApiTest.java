package jp.tsunagari.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.net.URI;
import java.util.List;
import java.util.Map;
import jp.tsunagari.portal.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The JSON contract: names that other programs rely on. */
@PortalTest
class ApiTest {

    private static final String[] SUMMARY = {
        "id",
        "slug",
        "url",
        "title",
        "titleOrigin",
        "organisation",
        "fiscalYear",
        "regions",
        "targetGroups",
        "approaches",
        "highlights",
        "updatedAt"
    };

    @Autowired
    private MockMvcTester mvc;

    @Test
    void aListHasItsPageAndItsNeighbours() throws Exception {
        Map<String, Object> second = json("/api/v1/initiatives?page=2&size=8");
        assertThat(second)
                .containsOnlyKeys(
                        "total",
                        "page",
                        "size",
                        "items",
                        "facets",
                        "expandedTerms",
                        "understood",
                        "optionalWords",
                        "ignored",
                        "correction",
                        "partial",
                        "near",
                        "nearKind",
                        "nearTotal",
                        "nearItems",
                        "links",
                        "license");
        assertThat(second).containsEntry("total", 20).containsEntry("page", 2).containsEntry("size", 8);
        assertThat(items(second)).hasSize(8).allSatisfy(item -> assertThat(item).containsOnlyKeys(SUMMARY));
        assertThat(JsonPath.<String>read(second, "$.links.self")).endsWith("/api/v1/initiatives?size=8&page=2");
        assertThat(JsonPath.<String>read(second, "$.links.next")).endsWith("/api/v1/initiatives?size=8&page=3");
        assertThat(JsonPath.<String>read(second, "$.links.prev")).endsWith("/api/v1/initiatives?size=8");
        assertThat(JsonPath.<String>read(json("/api/v1/initiatives?page=3&size=8"), "$.links.next"))
                .isNull();
    }

    @Test
    void anInitiativeIsWhole() throws Exception {
        Map<String, Object> one = json("/api/v1/initiatives/{slug}", "2025-ワークフェア");
        assertThat(one).containsKeys(SUMMARY);
        assertThat(one)
                .containsKeys(
                        "approachItems", "targetPhrases", "sections", "outcomeMetrics", "warnings", "source", "dates")
                .doesNotContainKey("summary")
                .containsEntry("title", "誰でも来られる何もしなくていい居場所 「あおむしルーム」")
                .containsEntry("titleOrigin", "document")
                .containsEntry("fiscalYear", 2025);
        assertThat(JsonPath.<Map<String, Object>>read(one, "$.organisation"))
                .containsEntry("name", "特定非営利活動法人 ワークフェア")
                .containsEntry("slug", "ワークフェア")
                .containsEntry("legalForm", Map.of("code", "npo", "name", "特定非営利活動法人"));
        assertThat(JsonPath.<Map<String, Object>>read(one, "$.regions[0]"))
                .containsEntry("code", "01208")
                .containsEntry("prefecture", "北海道")
                .containsEntry("municipality", "北見市")
                .containsEntry("basis", "header");
        assertThat(JsonPath.<List<String>>read(one, "$.sections[*].kind"))
                .containsExactly("history", "newActivity", "story", "results", "photos");
        assertThat(JsonPath.<Map<String, Object>>read(one, "$.sections[3]"))
                .containsOnlyKeys("kind", "heading", "body", "firstLine", "lastLine")
                .containsEntry("firstLine", 243)
                .containsEntry("lastLine", 245);
        assertThat(JsonPath.<Map<String, Object>>read(one, "$.source"))
                .containsOnlyKeys(
                        "document",
                        "sha256",
                        "publisher",
                        "title",
                        "edition",
                        "published",
                        "page",
                        "original",
                        "licence",
                        "firstLine",
                        "lastLine",
                        "importRun")
                .containsEntry("publisher", "内閣府")
                .containsEntry("document", "000_3a739dbb5c06538d.txt")
                .containsEntry("firstLine", 206);
        assertThat(JsonPath.<Map<String, Object>>read(one, "$.dates"))
                .containsOnlyKeys("published", "imported", "edited", "verified");
        assertThat(JsonPath.<List<Map<String, Object>>>read(json("/api/v1/initiatives/2025-watalis"), "$.warnings"))
                .isNotEmpty()
                .allSatisfy(warning -> assertThat(warning).containsOnlyKeys("code", "message", "line"));
    }

    @Test
    void anInitiativeWithoutATitleSaysThatItIsDerived() throws Exception {
        assertThat(json("/api/v1/initiatives/2025-watalis")).containsEntry("titleOrigin", "derived");
    }

    @Test
    void anOrganisationHasItsFieldsAndItsInitiatives() throws Exception {
        Map<String, Object> one = json("/api/v1/organisations/{slug}", "北海長正会");
        assertThat(one)
                .containsOnlyKeys(
                        "id",
                        "slug",
                        "url",
                        "name",
                        "coreName",
                        "legalForm",
                        "legalFormAssumed",
                        "representatives",
                        "founded",
                        "address",
                        "addressRegions",
                        "website",
                        "message",
                        "initiatives",
                        "license")
                .containsEntry("coreName", "北海長正会")
                .containsEntry("founded", "1976-09")
                .containsEntry("representatives", List.of(Map.of("name", "三瓶 徹", "role", "理事長")));
        assertThat(JsonPath.<String>read(one, "$.addressRegions[0].code")).isEqualTo("01234");
        assertThat(JsonPath.<List<String>>read(one, "$.initiatives[*].slug")).containsExactly("2025-北海長正会");
        assertThat(json("/api/v1/organisations/{slug}", "フリースタイル市川")).containsEntry("founded", "2020-10-05");
        assertThat(items(json("/api/v1/organisations?size=100"))).hasSize(20);
    }

    @Test
    void wordsAndFiltersNarrowTheListAndEveryLinkKeepsThem() throws Exception {
        Map<String, Object> found = json("/api/v1/initiatives?q=居場所&target=elderly&size=1&sort=title&synonyms=off");
        assertThat(found).containsEntry("size", 1);
        assertThat(((Number) found.get("total")).intValue()).isBetween(2, 19);
        assertThat(JsonPath.<String>read(found, "$.links.next"))
                .startsWith("http://localhost/api/v1/initiatives?")
                .contains("q=%E5%B1%85%E5%A0%B4%E6%89%80", "synonyms=off", "target=elderly", "sort=title", "size=1")
                .endsWith("page=2");
        Map<String, Object> next = json(URI.create(JsonPath.<String>read(found, "$.links.next")));
        assertThat(items(next).get(0).get("id"))
                .isNotEqualTo(items(found).get(0).get("id"));
        assertThat(JsonPath.<String>read(next, "$.links.prev")).isEqualTo(JsonPath.<String>read(found, "$.links.self"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ひきこもり", "三瓶徹", "食", "子ども食堂", "北見市", "あおむしルーム", "ワークフェア"})
    void everyHitSaysWhyInEscapedHtml(String word) throws Exception {
        Map<String, Object> found = json("/api/v1/initiatives?q={word}", word);
        assertThat(items(found)).isNotEmpty().allSatisfy(item -> {
            assertThat(JsonPath.<List<String>>read(item, "$.highlights"))
                    .isNotEmpty()
                    .hasSizeLessThanOrEqualTo(5)
                    .allSatisfy(html -> {
                        assertThat(html).contains("<mark>");
                        assertThat(html.replaceAll("</?mark>", "")).doesNotContain("<", ">", "\"");
                    });
        });
        assertThat(items(json("/api/v1/initiatives")))
                .allSatisfy(item -> assertThat(item).containsEntry("highlights", List.of()));
    }

    @Test
    void wordsThatMeanTheSameAreToldAndCanBeSwitchedOff() throws Exception {
        Map<String, Object> with = json("/api/v1/initiatives?q=ひきこもり");
        Map<String, Object> without = json("/api/v1/initiatives?q=ひきこもり&synonyms=off");
        assertThat(JsonPath.<String>read(with, "$.expandedTerms[0].term")).isEqualTo("ひきこもり");
        assertThat(JsonPath.<List<String>>read(with, "$.expandedTerms[0].with")).isNotEmpty();
        assertThat(without).containsEntry("expandedTerms", List.of());
    }

    @Test
    void howWordsWereUnderstoodIsTold() throws Exception {
        Map<String, Object> list = json("/api/v1/initiatives?q=さっぽろ ひきこもり");
        assertThat(JsonPath.<List<Map<String, Object>>>read(list, "$.understood"))
                .containsExactly(Map.of("typed", "さっぽろ", "facet", "region", "codes", List.of("01100")));
        assertThat(JsonPath.<List<String>>read(list, "$.expandedTerms[0].alternatives[*].relation"))
                .isNotEmpty()
                .isSubsetOf("itself", "same", "narrower", "compound", "broader", "related");
        Map<String, Object> mended = json("/api/v1/initiatives?q=高例者");
        assertThat(mended).containsEntry("correction", Map.of("typed", "高例者", "meant", "高齢者", "text", "高齢者"));
        assertThat(items(mended)).isNotEmpty();
    }

    @Test
    void whatIsOnlyNearIsNotCounted() throws Exception {
        Map<String, Object> list = json("/api/v1/initiatives?q=居場所 宇宙旅行");
        assertThat(list)
                .containsEntry("total", 0)
                .containsEntry("items", List.of())
                .containsEntry("near", true)
                .containsEntry("nearKind", "partly");
        assertThat(JsonPath.<List<Object>>read(list, "$.nearItems"))
                .hasSize((int) list.get("nearTotal"))
                .isNotEmpty();
        assertThat(json("/api/v1/initiatives?q=居場所"))
                .containsEntry("near", false)
                .containsEntry("nearTotal", 0);
    }

    @Test
    void theNumberBesideAValueIsWhatItLeadsTo() throws Exception {
        Map<String, Object> list = json("/api/v1/initiatives?q=居場所&target=elderly&target=children");
        for (String facet :
                List.of("region", "target", "approach", "form", "year", "metric", "effort", "evidence", "checked")) {
            for (Map<String, Object> value : JsonPath.<List<Map<String, Object>>>read(list, "$.facets." + facet)) {
                assertThat(value).containsOnlyKeys("code", "name", "count", "selected", "within");
                String others = facet.equals("target") ? "" : "&target=elderly&target=children";
                assertThat(json("/api/v1/initiatives?size=1&q=居場所" + others + "&" + facet + "=" + value.get("code")))
                        .as("%s", value)
                        .containsEntry("total", value.get("count"));
                assertThat(value.get("selected"))
                        .isEqualTo(facet.equals("target")
                                && List.of("elderly", "children").contains(value.get("code")));
            }
        }
    }

    @Test
    void theConditionsOfUseStandInEveryAnswer() throws Exception {
        for (String path : List.of(
                "/api/v1/initiatives",
                "/api/v1/initiatives/2025-switch",
                "/api/v1/organisations",
                "/api/v1/organisations/watalis")) {
            assertThat(JsonPath.<String>read(json(path), "$.license.name")).isEqualTo("公共データ利用規約（第1.0版）");
            assertThat(JsonPath.<String>read(json(path), "$.license.attribution"))
                    .contains("出典：内閣府", "加工");
        }
    }

    /** Mobile numbers and addresses of flyers are withheld where they are read, so no format can have them. */
    @Test
    void contactsOfFlyersAreInNoAnswer() throws Exception {
        int withheld = 0;
        for (Map<String, Object> item : items(json("/api/v1/initiatives?size=100"))) {
            Map<String, Object> one = json("/api/v1/initiatives/{slug}", item.get("slug"));
            for (Map<String, Object> section : JsonPath.<List<Map<String, Object>>>read(one, "$.sections")) {
                if (section.get("kind").equals("photos")) {
                    assertThat((String) section.get("body"))
                            .doesNotContainPattern("0[789]0[-‐－ー ]?\\d{4}")
                            .doesNotContainPattern("[\\w.]+[@＠][\\w.]+");
                    withheld += section.get("body").toString().contains("連絡先は掲載していません") ? 1 : 0;
                }
            }
        }
        assertThat(withheld).isPositive();
    }

    @ParameterizedTest
    @CsvSource({
        "page=0,page",
        "page=x,page",
        "size=0,size",
        "size=101,size",
        "size=,size",
        "page=99999999999,page",
        "region=99,region",
        "region=,region",
        "target=nobody,target",
        "approach=x,approach",
        "form=x,form",
        "year=25,year",
        "metric=x,metric",
        "sort=best,sort",
        "synonyms=maybe,synonyms",
        "q=a&q=b,q",
        "tagret=elderly,tagret",
        "view=table,view",
        "regionn=01&page=2,regionn"
    })
    void aBadParameterIsNamed(String query, String parameter) {
        assertThat(mvc.get().uri("/api/v1/initiatives?" + query))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .hasContentType("application/problem+json")
                .bodyJson()
                .extractingPath("$.errors[0].parameter")
                .isEqualTo(parameter);
    }

    @Test
    void aMisspeltParameterIsGuessed() {
        assertThat(mvc.get().uri("/api/v1/initiatives?tagret=elderly"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .extractingPath("$.errors[0].message")
                .asString()
                .contains("target のことですか", "approach");
        assertThat(mvc.get().uri("/api/v1/organisations?year=2025")).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(mvc.get().uri("/api/v1/initiatives/2025-switch?x=1")).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "q=%00",
                "q=%EF%BF%BF",
                "q=\"",
                "q=-",
                "q=*:*",
                "q=a AND (",
                "q=%F0%A0%AE%B7",
                "page=1000000&size=100",
                "q=-居場所",
                "region=00"
            })
    void nothingTypedBreaksIt(String query) {
        assertThat(mvc.get().uri("/api/v1/initiatives?" + query)).hasStatusOk();
    }

    @Test
    void anUnknownSlugIsNotFound() {
        assertThat(mvc.get().uri("/api/v1/initiatives/none"))
                .hasStatus(HttpStatus.NOT_FOUND)
                .hasContentType("application/problem+json");
        assertThat(mvc.get().uri("/api/v1/organisations/none")).hasStatus(HttpStatus.NOT_FOUND);
    }

    private Map<String, Object> json(String uri, Object... variables) throws Exception {
        var result = mvc.get().uri(uri, variables).exchange();
        assertThat(result).hasStatusOk();
        return JsonPath.parse(result.getResponse().getContentAsString()).json();
    }

    private Map<String, Object> json(URI uri) throws Exception {
        var result = mvc.get().uri(uri).exchange();
        assertThat(result).hasStatusOk();
        return JsonPath.parse(result.getResponse().getContentAsString()).json();
    }

    private static List<Map<String, Object>> items(Map<String, Object> list) {
        return JsonPath.read(list, "$.items");
    }
}
