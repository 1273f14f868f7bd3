package jp.tsunagari.portal.api.linked;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.tsunagari.portal.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The catalogue and the data set have what DCAT-AP 3.0.1 asks for. The shapes themselves (SHACL) need a library of RDF that
 * this build does not have: what they say about properties used here is restated, which are mandatory, which may occur
 * once, and of what kind their values are.
 */
@PortalTest
class CatalogueTest {

    private static final Map<String, Set<String>> MANDATORY = Map.of(
            "dcat:Catalog", Set.of("dct:title", "dct:description", "dct:publisher"),
            "dcat:Dataset", Set.of("dct:title", "dct:description"),
            "dcat:Distribution", Set.of("dcat:accessURL"),
            "dcat:DataService", Set.of("dct:title", "dcat:endpointURL"),
            "foaf:Agent", Set.of("foaf:name"));

    /** Of a catalogue, a data set and a distribution. */
    private static final Set<String> AT_MOST_ONE = Set.of(
            "dct:publisher",
            "dct:issued",
            "dct:modified",
            "dct:accrualPeriodicity",
            "dct:accessRights",
            "dct:license",
            "dct:rights",
            "dcat:mediaType",
            "dcat:packageFormat",
            "dcat:byteSize",
            "foaf:homepage",
            "dcat:startDate",
            "dcat:endDate");

    /** What has to be a thing, with or without an address, and never a text. */
    private static final Set<String> THINGS = Set.of(
            "dct:publisher",
            "dct:creator",
            "dcat:contactPoint",
            "dct:source",
            "dct:license",
            "dct:rights",
            "dct:accessRights",
            "dct:language",
            "dct:accrualPeriodicity",
            "dct:spatial",
            "dct:temporal",
            "dcat:theme",
            "dcat:landingPage",
            "dcat:distribution",
            "dcat:dataset",
            "dcat:service",
            "dcat:servesDataset",
            "dcat:accessService",
            "dcat:accessURL",
            "dcat:downloadURL",
            "dcat:mediaType",
            "dcat:packageFormat",
            "dcat:endpointURL",
            "dcat:endpointDescription",
            "foaf:homepage",
            "foaf:page");

    private static final Map<String, String> TYPED = Map.of(
            "dct:issued", "xsd:dateTime",
            "dct:modified", "xsd:dateTime",
            "dcat:startDate", "xsd:date",
            "dcat:endDate", "xsd:date",
            "dcat:byteSize", "xsd:nonNegativeInteger");

    @Autowired
    private MockMvcTester mvc;

    @ParameterizedTest
    @ValueSource(strings = {"/catalog.jsonld", "/dataset.jsonld", "/en/catalog.jsonld"})
    void everyNodeHasWhatItMust(String path) throws Exception {
        List<String> faults = new ArrayList<>();
        check(json(path), faults);
        assertThat(faults).isEmpty();
    }

    @Test
    void theCatalogueSaysWhoWhenAndWhere() throws Exception {
        JsonNode catalogue = json("/catalog.jsonld");
        assertThat(catalogue.path("@type").asString()).isEqualTo("dcat:Catalog");
        assertThat(catalogue.at("/dct:publisher/foaf:name/@value").asString()).isNotBlank();
        assertThat(catalogue.at("/dcat:contactPoint/vcard:fn").asString()).isNotBlank();
        assertThat(catalogue.at("/dct:temporal/dcat:startDate/@value").asString())
                .isEqualTo("2025-04-01");
        assertThat(catalogue.at("/dct:temporal/dcat:endDate/@value").asString()).isEqualTo("2026-03-31");
        JsonNode dataset = catalogue.path("dcat:dataset");
        assertThat(dataset.at("/dct:issued/@value").asString()).matches("\\d{4}-.*Z");
        assertThat(dataset.at("/dct:spatial/@id").asString()).endsWith("/JPN");
    }

    /** A size that is said is the size of what one gets. */
    @Test
    void everyFileIsThereAndAsLongAsItSays() throws Exception {
        Map<String, Long> sizes = new LinkedHashMap<>();
        json("/dataset.jsonld").path("dcat:distribution").forEach(file -> {
            String address = file.at("/dcat:accessURL/@id").asString();
            String size = file.at("/dcat:byteSize/@value").asString("");
            sizes.put(address, size.isEmpty() ? -1 : Long.parseLong(size));
        });
        assertThat(sizes).hasSizeGreaterThan(20);
        assertThat(sizes.values().stream().filter(size -> size < 0)).hasSize(3);
        sizes.forEach((address, size) -> {
            MvcTestResult file = mvc.get().uri(URI.create(address)).exchange();
            assertThat(file).as(address).hasStatusOk();
            if (size >= 0) {
                assertThat(file.getResponse().getContentAsByteArray())
                        .as(address)
                        .hasSize(size.intValue());
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"/catalog.ttl", "/dataset.ttl"})
    void theSameIsThereAsTurtle(String path) throws Exception {
        MvcTestResult answer = mvc.get().uri(path).exchange();
        assertThat(answer).hasStatusOk().hasContentType("text/turtle;charset=UTF-8");
        String turtle = answer.getResponse().getContentAsString();
        assertThat(turtle)
                .contains("@prefix dcat: <http://www.w3.org/ns/dcat#> .")
                .contains("<http://localhost/dataset.jsonld>\n  a dcat:Dataset")
                .contains("\"孤独・孤立対策 取組カタログ\"@ja")
                .doesNotContain("@type", "@id", "null");
        JsonNode json = json(path.replace(".ttl", ".jsonld"));
        assertThat(turtle.split(" a dcat:Distribution", -1))
                .hasSize(json.findValue("dcat:distribution").size() + 1);
    }

    private static void check(JsonNode node, List<String> faults) {
        String type = node.path("@type").asString("");
        MANDATORY.getOrDefault(type, Set.of()).stream()
                .filter(name -> !node.has(name))
                .forEach(name -> faults.add(type + " without " + name));
        node.properties().forEach(property -> {
            String name = property.getKey();
            List<JsonNode> values = property.getValue().isArray()
                    ? property.getValue().valueStream().toList()
                    : List.of(property.getValue());
            if (AT_MOST_ONE.contains(name) && values.size() > 1) {
                faults.add(type + " with several " + name);
            }
            for (JsonNode value : values) {
                if (THINGS.contains(name) && (!value.isObject() || value.has("@value"))) {
                    faults.add(type + " with a text for " + name);
                }
                if (TYPED.containsKey(name)
                        && !TYPED.get(name).equals(value.path("@type").asString(""))) {
                    faults.add(type + " with an untyped " + name);
                }
                if (value.isObject() && !name.equals("@context")) {
                    check(value, faults);
                }
            }
        });
    }

    private JsonNode json(String path) throws Exception {
        MvcTestResult answer = mvc.get().uri(path).exchange();
        assertThat(answer).hasStatusOk().hasContentType("application/ld+json");
        return JsonMapper.shared().readTree(answer.getResponse().getContentAsString());
    }
}
