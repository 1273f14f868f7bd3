package jp.tsunagari.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jp.tsunagari.portal.initiative.Initiatives;
import jp.tsunagari.portal.organisation.Organisations;
import jp.tsunagari.portal.testing.Html;
import jp.tsunagari.portal.testing.PortalTest;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The description of the API says what the API does. */
@PortalTest
class OpenApiTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Initiatives initiatives;

    @Autowired
    private Organisations organisations;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    private JsonNode openApi;

    @BeforeEach
    void read() throws Exception {
        openApi = JSON.readTree(body("/api-docs/openapi.json", HttpStatus.OK));
    }

    @Test
    void isReadInTheLanguageOfItsAddress() throws Exception {
        assertThat(Html.get(mvc, "/en/api-docs").select("main").text())
                .contains("It needs neither registration nor a key.");
        assertThat(body("/api-docs/openapi.json", HttpStatus.OK)).contains("出典：内閣府");
        assertThat(body("/en/api-docs/openapi.json", HttpStatus.OK)).doesNotContain("出典");
    }

    @Test
    void itIsCurrentAndSaysTheConditions() {
        assertThat(openApi.path("openapi").asString()).startsWith("3.1");
        assertThat(openApi.at("/info/license/name").asString()).isEqualTo("公共データ利用規約（第1.0版）");
        assertThat(openApi.at("/info/description").asString()).contains("出典：内閣府", "加工");
    }

    @Test
    void everyAddressOfTheApiIsDescribedAndNoOther() {
        Set<String> described = new TreeSet<>();
        openApi.path("paths").propertyNames().forEach(described::add);
        Set<String> real = mapping.getHandlerMethods().keySet().stream()
                .flatMap(info -> info.getPatternValues().stream())
                .filter(pattern -> pattern.startsWith("/api/v1/"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(described).isEqualTo(real).hasSizeGreaterThanOrEqualTo(6);
        openApi.path("paths").forEach(path -> {
            JsonNode get = path.path("get");
            assertThat(get.path("summary").asString()).isNotBlank();
            assertThat(get.path("description").asString()).isNotBlank();
            get.path("parameters")
                    .forEach(parameter -> assertThat(
                                    parameter.path("description").asString())
                            .as("%s", parameter)
                            .isNotBlank());
        });
    }

    @Test
    void theDescribedParametersAreThoseThatAreAccepted() {
        assertThat(parameters("/api/v1/initiatives"))
                .containsExactly(
                        "q",
                        "synonyms",
                        "region",
                        "seat",
                        "municipality",
                        "target",
                        "approach",
                        "form",
                        "year",
                        "metric",
                        "effort",
                        "evidence",
                        "checked",
                        "role",
                        "sort",
                        "page",
                        "size");
        assertThat(parameters("/api/v1/organisations")).containsExactly("q", "region", "form", "sort", "page", "size");
        assertThat(parameters("/api/v1/initiatives/{slug}")).containsExactly("slug");
        assertThat(parameters("/api/v1/initiatives.csv"))
                .contains("id", "q", "metric")
                .doesNotContain("parameters");
    }

    @Test
    void realListsAreAsDescribed() throws Exception {
        for (String query : List.of(
                "",
                "?q=居場所&size=100",
                "?q=ひきこもり&target=elderly&sort=region",
                "?q=ここにはない言葉だけ",
                "?region=01&page=2&size=2")) {
            check("/api/v1/initiatives", "/api/v1/initiatives" + query, HttpStatus.OK);
        }
        check("/api/v1/organisations", "/api/v1/organisations?size=100", HttpStatus.OK);
    }

    @Test
    void everyRealInitiativeAndOrganisationIsAsDescribed() throws Exception {
        for (var one : initiatives.newest(100)) {
            check("/api/v1/initiatives/{slug}", "/api/v1/initiatives/" + one.slug(), HttpStatus.OK);
        }
        for (var one : organisations.page(1, 100).items()) {
            check("/api/v1/organisations/{slug}", "/api/v1/organisations/" + one.slug(), HttpStatus.OK);
        }
    }

    @Test
    void filesAreOfTheDescribedTypes() {
        for (String path : List.of("/api/v1/initiatives.csv", "/api/v1/initiatives.xlsx")) {
            String described = answer(path, "200")
                    .path("content")
                    .propertyNames()
                    .iterator()
                    .next();
            MvcTestResult file = mvc.get().uri(path).exchange();
            assertThat(file).hasStatusOk();
            assertThat(file.getResponse().getContentType()).startsWith(described);
        }
    }

    @Test
    void refusalsAreAsDescribed() throws Exception {
        check("/api/v1/initiatives", "/api/v1/initiatives?size=0&tagret=x", HttpStatus.BAD_REQUEST);
        check("/api/v1/initiatives", "/api/v1/initiatives?region=99", HttpStatus.BAD_REQUEST);
        check("/api/v1/organisations", "/api/v1/organisations?page=x", HttpStatus.BAD_REQUEST);
        check("/api/v1/initiatives.csv", "/api/v1/initiatives.csv?id=x", HttpStatus.BAD_REQUEST);
        check("/api/v1/initiatives/{slug}", "/api/v1/initiatives/none", HttpStatus.NOT_FOUND);
        check("/api/v1/organisations/{slug}", "/api/v1/organisations/none", HttpStatus.NOT_FOUND);
    }

    @Test
    void theDictionaryIsAsDescribed() throws Exception {
        check("/api/v1/vocabulary", "/api/v1/vocabulary", HttpStatus.OK);
    }

    /** What the recommended rules of linters (Spectral's oas, Redocly's recommended) ask for, none is broken. */
    @Test
    void noRuleOfLintersIsBroken() {
        assertThat(OpenApiRules.faults(openApi)).isEmpty();
    }

    @Test
    void aBrokenRuleIsNoticed() {
        ObjectNode bad = (ObjectNode) openApi.deepCopy();
        bad.remove("security");
        ObjectNode get =
                (ObjectNode) bad.at("/paths").path("/api/v1/initiatives/{slug}").path("get");
        get.put("operationId", "listInitiatives");
        get.remove("parameters");
        ((ObjectNode) get.path("responses")).remove(List.of("400", "404"));
        ((ObjectNode) bad.at("/components/schemas")).putObject("Unused").put("type", "array");
        assertThat(OpenApiRules.faults(bad).stream()
                        .map(fault -> fault.split(":", 2)[0])
                        .distinct())
                .containsExactlyInAnyOrder(
                        "security-defined",
                        "operation-operationId-unique",
                        "path-params",
                        "operation-4xx-response",
                        "oas3-unused-component",
                        "array-items");
    }

    /** The check itself can fail. */
    @Test
    void anAnswerThatIsNotAsDescribedIsNoticed() throws Exception {
        ObjectNode answer = (ObjectNode) JSON.readTree(body("/api/v1/initiatives/2025-switch", HttpStatus.OK));
        Schema schema = schema(answer("/api/v1/initiatives/{slug}", "200"));
        assertThat(schema.validate(answer)).isEmpty();
        assertThat(schema.validate(answer.deepCopy().put("more", 1))).isNotEmpty();
        assertThat(schema.validate(answer.deepCopy().put("title", (String) null)))
                .isNotEmpty();
        assertThat(schema.validate(answer.deepCopy().put("titleOrigin", "guessed")))
                .isNotEmpty();
        assertThat(schema.validate(answer.deepCopy().without("sections"))).isNotEmpty();
    }

    @Test
    void thePageShowsEveryOperationAndItsExamplesWork() {
        Document page = Html.get(mvc, "/api-docs");
        assertThat(page.select("main section > p > code").eachText())
                .containsExactlyInAnyOrderElementsOf(
                        described().stream().map(path -> "GET " + path).toList());
        List<String> examples = page.select("main a:has(code)[href^=/api/v1/]").eachAttr("href");
        assertThat(examples).hasSize(7);
        examples.forEach(
                example -> assertThat(mvc.get().uri(URI.create(example))).hasStatusOk());
        for (Element link : page.select("main a[href^=#]")) {
            assertThat(page.select(link.attr("href"))).as(link.attr("href")).hasSize(1);
        }
        assertThat(page.text()).contains("InitiativeSummary", "延べ", "文字列");
    }

    private List<String> described() {
        List<String> paths = new ArrayList<>();
        openApi.path("paths").propertyNames().forEach(paths::add);
        return paths;
    }

    private void check(String path, String address, HttpStatus status) throws Exception {
        JsonNode answer = JSON.readTree(body(address, status));
        JsonNode described = answer(path, String.valueOf(status.value()));
        assertThat(schema(described).validate(answer))
                .as(URLDecoder.decode(address, StandardCharsets.UTF_8))
                .isEmpty();
    }

    private JsonNode answer(String path, String status) {
        JsonNode answer =
                openApi.path("paths").path(path).path("get").path("responses").path(status);
        assertThat(answer.isMissingNode()).as("%s of %s", status, path).isFalse();
        return answer;
    }

    /** Stricter than what is published: a field that the description does not know is a mistake here. */
    private Schema schema(JsonNode answer) {
        ObjectNode schema = JSON.createObjectNode();
        schema.setAll(
                (ObjectNode) answer.path("content").values().iterator().next().path("schema"));
        ObjectNode components = (ObjectNode) openApi.path("components").deepCopy();
        components.path("schemas").forEach(each -> ((ObjectNode) each).put("additionalProperties", false));
        schema.set("components", components);
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema);
    }

    private List<String> parameters(String path) {
        List<String> names = new ArrayList<>();
        openApi.path("paths")
                .path(path)
                .path("get")
                .path("parameters")
                .forEach(parameter -> names.add(parameter.path("name").asString()));
        return names;
    }

    private String body(String address, HttpStatus status) throws Exception {
        MvcTestResult result = mvc.get().uri(address).exchange();
        assertThat(result).as(address).hasStatus(status);
        return result.getResponse().getContentAsString();
    }
}
