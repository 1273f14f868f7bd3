package jp.tsunagari.portal.api.linked;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import jp.tsunagari.portal.testing.PortalTest;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The catalogue and the data set have the shape that DCAT-AP 3.0.1 asks for, read as RDF from both forms: every constraint
 * of the profile on what is used here is in {@code dcat-ap.ttl}.
 */
@PortalTest
class CatalogueTest {

    private static final Shapes SHAPES = Shapes.parse(
            RDFParser.source("jp/tsunagari/portal/api/linked/dcat-ap.ttl").toGraph());

    @Autowired
    private MockMvcTester mvc;

    @ParameterizedTest
    @ValueSource(strings = {"/catalog.jsonld", "/dataset.jsonld", "/en/catalog.jsonld", "/en/dataset.jsonld"})
    void jsonHasTheShapeThatTheProfileAsksFor(String path) throws Exception {
        expectShape(path, graph(path, Lang.JSONLD11));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/catalog.ttl", "/dataset.ttl", "/en/catalog.ttl"})
    void turtleHasTheShapeAndSaysTheSameAsJson(String path) throws Exception {
        Graph turtle = graph(path, Lang.TURTLE);
        expectShape(path, turtle);
        Graph json = graph(path.replace(".ttl", ".jsonld"), Lang.JSONLD11);
        assertThat(turtle.size()).isEqualTo(json.size()).isGreaterThan(200);
        assertThat(turtle.isIsomorphicWith(json)).isTrue();
    }

    /** The shapes find what is wrong, or they would prove nothing. */
    @ParameterizedTest
    @CsvSource({
        "http://xmlns.com/foaf/0.1/name, publisher without a name",
        "http://www.w3.org/ns/dcat#accessURL, file without an address",
        "http://purl.org/dc/terms/description, data set without a description",
        "http://www.w3.org/1999/02/22-rdf-syntax-ns#type, things of no kind, which nothing can be asked of"
    })
    void aGraphWithoutSomethingIsRefused(String property, String what) throws Exception {
        Graph graph = graph("/catalog.jsonld", Lang.JSONLD11);
        Node gone = NodeFactory.createURI(property);
        Node kept = NodeFactory.createURI("http://www.w3.org/ns/dcat#Catalog");
        graph.find(Node.ANY, gone, Node.ANY)
                .filterDrop(triple -> triple.getObject().equals(kept))
                .toList()
                .forEach(graph::delete);
        assertThat(ShaclValidator.get().validate(SHAPES, graph).conforms())
                .as(what)
                .isFalse();
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

    /** It is described in two languages, and its files in each are others. */
    @ParameterizedTest
    @ValueSource(strings = {"/dataset.jsonld", "/catalog.jsonld"})
    void oneThingHasOneNameInAllLanguages(String path) throws Exception {
        assertThat(json("/en" + path).path("@id")).isEqualTo(json(path).path("@id"));
        JsonNode english = json("/en/dataset.jsonld");
        JsonNode japanese = json("/dataset.jsonld");
        assertThat(english.path("dct:identifier")).isEqualTo(japanese.path("dct:identifier"));
        assertThat(english.path("dct:title")).isNotEqualTo(japanese.path("dct:title"));
        assertThat(english.at("/dcat:distribution/0/@id")).isNotEqualTo(japanese.at("/dcat:distribution/0/@id"));
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

    private void expectShape(String path, Graph graph) {
        ValidationReport report = ShaclValidator.get().validate(SHAPES, graph);
        assertThat(report.getEntries().stream()
                        .map(entry -> entry.focusNode() + " " + entry.resultPath() + " " + entry.message()))
                .as(path)
                .isEmpty();
    }

    private Graph graph(String path, Lang language) throws Exception {
        MvcTestResult answer = mvc.get().uri(path).exchange();
        assertThat(answer)
                .hasStatusOk()
                .hasContentType(language.equals(Lang.TURTLE) ? "text/turtle;charset=UTF-8" : "application/ld+json");
        return RDFParser.fromString(answer.getResponse().getContentAsString(StandardCharsets.UTF_8), language)
                .base("http://localhost" + path)
                .toGraph();
    }

    private JsonNode json(String path) throws Exception {
        MvcTestResult answer = mvc.get().uri(path).exchange();
        assertThat(answer).hasStatusOk().hasContentType("application/ld+json");
        return JsonMapper.shared().readTree(answer.getResponse().getContentAsString());
    }
}
