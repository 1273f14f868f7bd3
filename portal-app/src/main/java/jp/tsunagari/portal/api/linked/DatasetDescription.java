package jp.tsunagari.portal.api.linked;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.tsunagari.portal.api.ApiLinks;
import jp.tsunagari.portal.catalogue.DataLicence;
import jp.tsunagari.portal.initiative.Initiatives;
import org.springframework.stereotype.Component;

/** Describes the data set as a whole, for search engines (schema.org) and for data catalogues (DCAT 3). */
@Component
class DatasetDescription {

    private static final String TITLE = "孤独・孤立対策 取組カタログ";
    private static final String DESCRIPTION =
            "内閣府が公表した、孤独・孤立対策に取り組むNPO等の取組モデルの資料から、団体、取組、対象、手法、成果指標、活動地域を" + "機械で読み取り、分類して（加工して）一覧にしたデータ。各値に資料の行を添えている。";
    private static final List<String> KEYWORDS = List.of("孤独・孤立対策", "NPO", "居場所", "相談支援", "見守り", "取組事例", "成果指標");
    private static final String OPERATOR = "つながり 孤独・孤立対策 取組カタログ";

    private final Initiatives initiatives;

    DatasetDescription(Initiatives initiatives) {
        this.initiatives = initiatives;
    }

    Node forSearchEngines() {
        return Node.of("Dataset")
                .with("@id", ApiLinks.absolute("/about#dataset"))
                .with("url", ApiLinks.absolute("/about"))
                .with("name", TITLE)
                .with("description", DESCRIPTION)
                .with("inLanguage", "ja")
                .with("isAccessibleForFree", true)
                .with("license", DataLicence.ADDRESS)
                .with("creditText", DataLicence.ATTRIBUTION)
                .with("creator", Node.of("Organization").with("name", OPERATOR).with("url", ApiLinks.absolute("/")))
                .with("sourceOrganization", Node.of("GovernmentOrganization").with("name", DataLicence.PUBLISHER))
                .with("spatialCoverage", Node.of("Country").with("name", "日本"))
                .with("keywords", KEYWORDS)
                .with("dateModified", modified().orElse(null))
                .with(
                        "distribution",
                        Stream.of(Distribution.values())
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
                .with("dct:title", japanese(TITLE))
                .with("dct:description", japanese(DESCRIPTION))
                .with("dct:publisher", agent(OPERATOR))
                .with("dct:creator", agent(OPERATOR))
                .with(
                        "dct:source",
                        new Node()
                                .with("dct:title", japanese("地域における孤独・孤立対策に関するNPO等の取組モデル調査の取組事例"))
                                .with("dct:publisher", agent(DataLicence.PUBLISHER)))
                .with("dct:license", reference(DataLicence.ADDRESS))
                .with("dct:rights", japanese(DataLicence.ATTRIBUTION))
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
                        KEYWORDS.stream().map(DatasetDescription::japanese).toList())
                .with("dcat:landingPage", reference(ApiLinks.absolute("/about")))
                .with(
                        "dcat:distribution",
                        Stream.of(Distribution.values())
                                .map(DatasetDescription::distribution)
                                .toList());
    }

    private static Node context() {
        return new Node()
                .with("dcat", "http://www.w3.org/ns/dcat#")
                .with("dct", "http://purl.org/dc/terms/")
                .with("foaf", "http://xmlns.com/foaf/0.1/")
                .with("xsd", "http://www.w3.org/2001/XMLSchema#");
    }

    private static Node distribution(Distribution form) {
        Node node = new Node()
                .with("@type", "dcat:Distribution")
                .with("dct:title", japanese(form.title()))
                .with("dct:description", japanese(form.description()))
                .with("dcat:accessURL", reference(ApiLinks.absolute(form.path())))
                .with("dcat:mediaType", reference("https://www.iana.org/assignments/media-types/" + form.mediaType()))
                .with("dct:license", reference(DataLicence.ADDRESS))
                .with("dct:rights", japanese(DataLicence.ATTRIBUTION));
        return form == Distribution.JSON
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

    private static Node agent(String name) {
        return new Node().with("@type", "foaf:Agent").with("foaf:name", japanese(name));
    }

    private static Node japanese(String text) {
        return new Node().with("@language", "ja").with("@value", text);
    }

    private static Node reference(String address) {
        return new Node().with("@id", address);
    }
}
