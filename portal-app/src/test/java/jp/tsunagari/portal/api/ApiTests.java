package jp.tsunagari.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.Map;
import jp.tsunagari.portal.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The JSON contract: names that other programs rely on. */
@PortalTest
class ApiTests {

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
        assertThat(second).containsOnlyKeys("total", "page", "size", "items", "links");
        assertThat(second).containsEntry("total", 20).containsEntry("page", 2).containsEntry("size", 8);
        assertThat(items(second)).hasSize(8).allSatisfy(item -> assertThat(item).containsOnlyKeys(SUMMARY));
        assertThat(JsonPath.<String>read(second, "$.links.self")).endsWith("/api/v1/initiatives?page=2&size=8");
        assertThat(JsonPath.<String>read(second, "$.links.next")).endsWith("/api/v1/initiatives?page=3&size=8");
        assertThat(JsonPath.<String>read(second, "$.links.prev")).endsWith("/api/v1/initiatives?page=1&size=8");
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
                .containsOnlyKeys("document", "sha256", "firstLine", "lastLine", "importRun")
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
                        "representatives",
                        "founded",
                        "address",
                        "addressRegions",
                        "website",
                        "message",
                        "initiatives")
                .containsEntry("coreName", "北海長正会")
                .containsEntry("founded", "1976-09")
                .containsEntry("representatives", List.of(Map.of("name", "三瓶 徹", "role", "理事長")));
        assertThat(JsonPath.<String>read(one, "$.addressRegions[0].code")).isEqualTo("01234");
        assertThat(JsonPath.<List<String>>read(one, "$.initiatives[*].slug")).containsExactly("2025-北海長正会");
        assertThat(json("/api/v1/organisations/{slug}", "フリースタイル市川")).containsEntry("founded", "2020-10-05");
        assertThat(items(json("/api/v1/organisations?size=100"))).hasSize(20);
    }

    @ParameterizedTest
    @CsvSource({"page=0,page", "page=x,page", "size=0,size", "size=101,size", "size=,size", "page=99999999999,page"})
    void aBadParameterIsNamed(String query, String parameter) {
        assertThat(mvc.get().uri("/api/v1/initiatives?" + query))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .hasContentType("application/problem+json")
                .bodyJson()
                .extractingPath("$.errors[0].parameter")
                .isEqualTo(parameter);
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

    private static List<Map<String, Object>> items(Map<String, Object> list) {
        return JsonPath.read(list, "$.items");
    }
}
