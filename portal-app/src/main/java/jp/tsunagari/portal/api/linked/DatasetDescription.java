package jp.tsunagari.portal.api.linked;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.tsunagari.portal.api.ApiLinks;
import jp.tsunagari.portal.catalogue.DataLicence;
import jp.tsunagari.portal.initiative.Initiatives;
import jp.tsunagari.portal.message.Messages;
import org.springframework.stereotype.Component;

/** Describes the data set as a whole, for search engines (schema.org) and for data catalogues (DCAT 3). */
@Component
class DatasetDescription {

    private final Initiatives initiatives;
    private final Messages messages;

    DatasetDescription(Initiatives initiatives, Messages messages) {
        this.initiatives = initiatives;
        this.messages = messages;
    }

    Node forSearchEngines() {
        return Node.of("Dataset")
                .with("@id", ApiLinks.absolute("/about#dataset"))
                .with("url", ApiLinks.absolute("/about"))
                .with("name", messages.get("linked.dataset.title"))
                .with("description", messages.get("linked.dataset.description"))
                .with("inLanguage", "ja")
                .with("isAccessibleForFree", true)
                .with("license", DataLicence.ADDRESS)
                .with("creditText", messages.get(DataLicence.ATTRIBUTION_KEY))
                .with(
                        "creator",
                        Node.of("Organization")
                                .with("name", messages.get("linked.operator"))
                                .with("url", ApiLinks.absolute("/")))
                .with(
                        "sourceOrganization",
                        Node.of("GovernmentOrganization").with("name", messages.get(DataLicence.PUBLISHER_KEY)))
                .with("spatialCoverage", Node.of("Country").with("name", messages.get("linked.country")))
                .with("keywords", keywords())
                .with("dateModified", modified().orElse(null))
                .with(
                        "distribution",
                        Stream.of(DatasetFile.values())
                                .map(form -> Node.of("DataDownload")
                                        .with("name", form.title())
                                        .with("encodingFormat", form.mediaType())
                                        .with("contentUrl", ApiLinks.absolute(form.path())))
                                .toList());
    }

    Node forCatalogues() {
        return new Node()
                .with("@context", context())
                .with("@id", ApiLinks.absolute("/dataset.jsonld"))
                .with("@type", "dcat:Dataset")
                .with("dct:identifier", ApiLinks.absolute("/dataset.jsonld"))
                .with("dct:title", text("linked.dataset.title"))
                .with("dct:description", text("linked.dataset.description"))
                .with("dct:publisher", agent("linked.operator"))
                .with("dct:creator", agent("linked.operator"))
                .with(
                        "dct:source",
                        new Node()
                                .with("dct:title", text("linked.source.title"))
                                .with("dct:publisher", agent(DataLicence.PUBLISHER_KEY)))
                .with("dct:license", reference(DataLicence.ADDRESS))
                .with("dct:rights", text(DataLicence.ATTRIBUTION_KEY))
                .with(
                        "dct:accessRights",
                        reference("http://publications.europa.eu/resource/authority/access-right/PUBLIC"))
                .with("dct:language", reference("http://publications.europa.eu/resource/authority/language/JPN"))
                .with(
                        "dct:accrualPeriodicity",
                        reference("http://publications.europa.eu/resource/authority/frequency/IRREG"))
                .with("dct:spatial", reference("http://publications.europa.eu/resource/authority/country/JPN"))
                .with(
                        "dct:modified",
                        modified().map(DatasetDescription::dateTime).orElse(null))
                .with("dcat:theme", reference("http://publications.europa.eu/resource/authority/data-theme/SOCI"))
                .with(
                        "dcat:keyword",
                        keywords().stream().map(DatasetDescription::japanese).toList())
                .with("dcat:landingPage", reference(ApiLinks.absolute("/about")))
                .with(
                        "dcat:distribution",
                        Stream.of(DatasetFile.values()).map(this::distribution).toList());
    }

    private static Node context() {
        return new Node()
                .with("dcat", "http://www.w3.org/ns/dcat#")
                .with("dct", "http://purl.org/dc/terms/")
                .with("foaf", "http://xmlns.com/foaf/0.1/")
                .with("xsd", "http://www.w3.org/2001/XMLSchema#");
    }

    private Node distribution(DatasetFile form) {
        Node node = new Node()
                .with("@type", "dcat:Distribution")
                .with("dct:title", japanese(form.title()))
                .with("dct:description", text(form.descriptionKey()))
                .with("dcat:accessURL", reference(ApiLinks.absolute(form.path())))
                .with("dcat:mediaType", reference("https://www.iana.org/assignments/media-types/" + form.mediaType()))
                .with("dct:license", reference(DataLicence.ADDRESS))
                .with("dct:rights", text(DataLicence.ATTRIBUTION_KEY));
        return form == DatasetFile.JSON
                ? node.with(
                        "dcat:accessService",
                        new Node()
                                .with("@type", "dcat:DataService")
                                .with("dct:title", japanese(form.title()))
                                .with("dcat:endpointURL", reference(ApiLinks.absolute("/api/v1")))
                                .with(
                                        "dcat:endpointDescription",
                                        reference(ApiLinks.absolute("/api-docs/openapi.json"))))
                : node.with("dcat:downloadURL", reference(ApiLinks.absolute(form.path())));
    }

    private Optional<String> modified() {
        return initiatives.lastUpdate().map(Instant::toString);
    }

    private static Node dateTime(String value) {
        return new Node().with("@type", "xsd:dateTime").with("@value", value);
    }

    private Node agent(String nameKey) {
        return new Node().with("@type", "foaf:Agent").with("foaf:name", text(nameKey));
    }

    private List<String> keywords() {
        return List.of(messages.get("linked.dataset.keywords").split(","));
    }

    private Node text(String key) {
        return japanese(messages.get(key));
    }

    private static Node japanese(String text) {
        return new Node().with("@language", "ja").with("@value", text);
    }

    private static Node reference(String address) {
        return new Node().with("@id", address);
    }
}
