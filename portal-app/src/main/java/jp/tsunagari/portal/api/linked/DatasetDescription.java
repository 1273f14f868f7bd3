package jp.tsunagari.portal.api.linked;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import jp.tsunagari.portal.api.ApiLinks;
import jp.tsunagari.portal.api.export.DataPackage;
import jp.tsunagari.portal.ingest.intake.DocumentOrigin;
import jp.tsunagari.portal.ingest.run.DocumentOrigins;
import jp.tsunagari.portal.ingest.run.KeptDocument;
import jp.tsunagari.portal.initiative.Initiatives;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.web.contact.PortalContact;
import jp.tsunagari.portal.web.credit.Credit;
import jp.tsunagari.portal.web.credit.Credit.CreditLicence;
import jp.tsunagari.portal.web.credit.Credits;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Describes the data set as a whole, for search engines (schema.org) and for data catalogues (DCAT 3). */
@Component
class DatasetDescription {

    private static final String LANGUAGE = "http://publications.europa.eu/resource/authority/language/JPN";
    private static final String COUNTRY = "http://publications.europa.eu/resource/authority/country/JPN";
    private static final String SERVICE_PATH = "/catalog.jsonld#api";
    private static final int APRIL = 4;

    /** By the length of a date that may end at its year or month. */
    private static final Map<Integer, String> DATE_TYPES = Map.of(
            "2026".length(), "xsd:gYear", "2026-03".length(), "xsd:gYearMonth", "2026-03-25".length(), "xsd:date");

    private final Initiatives initiatives;
    private final DataPackage files;
    private final PortalContact contact;
    private final DocumentOrigins origins;
    private final Credits credits;
    private final Messages messages;

    DatasetDescription(
            Initiatives initiatives,
            DataPackage files,
            PortalContact contact,
            DocumentOrigins origins,
            Credits credits,
            Messages messages) {
        this.origins = origins;
        this.credits = credits;
        this.initiatives = initiatives;
        this.files = files;
        this.contact = contact;
        this.messages = messages;
    }

    Node forSearchEngines() {
        Credit credit = credits.all();
        return Node.of("Dataset")
                .with("@id", identity("/about#dataset"))
                .with("url", ApiLinks.absolute("/about"))
                .with("name", messages.get("linked.dataset.title"))
                .with("description", messages.get("linked.dataset.description"))
                .with("inLanguage", "ja")
                .with("isAccessibleForFree", true)
                .with("license", addresses(credit))
                .with("creditText", credit.text())
                .with(
                        "creator",
                        Node.of("Organization")
                                .with("name", messages.get("linked.operator"))
                                .with("url", ApiLinks.absolute("/")))
                .with(
                        "sourceOrganization",
                        credit.publishers().stream()
                                .map(name -> Node.of("Organization").with("name", name))
                                .toList())
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

    /** A catalogue (DCAT-AP 3.0.1) that has this one data set. */
    Node catalogue() throws IOException {
        return new Node()
                .with("@context", context())
                .with("@id", identity("/catalog.jsonld"))
                .with("@type", "dcat:Catalog")
                .with("dct:title", text("linked.catalogue.title"))
                .with("dct:description", text("linked.catalogue.description"))
                .with("dct:publisher", agent("linked.operator"))
                .with("dcat:contactPoint", contact())
                .with("dct:issued", issued())
                .with(
                        "dct:modified",
                        modified().map(DatasetDescription::dateTime).orElse(null))
                .with("dct:license", licence())
                .with("dct:language", thing("dct:LinguisticSystem", LANGUAGE))
                .with("dct:spatial", thing("dct:Location", COUNTRY))
                .with("dct:temporal", temporal())
                .with("foaf:homepage", thing("foaf:Document", ApiLinks.absolute("/")))
                .with("dcat:dataset", dataset())
                .with("dcat:service", service());
    }

    /** The data set by itself. */
    Node forCatalogues() throws IOException {
        return dataset().with("@context", context());
    }

    private Node dataset() throws IOException {
        Map<String, Long> sizes = files.sizes();
        return new Node()
                .with("@id", identity("/dataset.jsonld"))
                .with("@type", "dcat:Dataset")
                .with("dct:identifier", identity("/dataset.jsonld"))
                .with("dct:title", text("linked.dataset.title"))
                .with("dct:description", text("linked.dataset.description"))
                .with("dct:publisher", agent("linked.operator"))
                .with("dct:creator", agent("linked.operator"))
                .with("dcat:contactPoint", contact())
                .with("dct:source", origins.taken().stream().map(this::source).toList())
                .with(
                        "dct:accessRights",
                        thing(
                                "dct:RightsStatement",
                                "http://publications.europa.eu/resource/authority/access-right/PUBLIC"))
                .with("dct:language", thing("dct:LinguisticSystem", LANGUAGE))
                .with(
                        "dct:accrualPeriodicity",
                        thing("dct:Frequency", "http://publications.europa.eu/resource/authority/frequency/IRREG"))
                .with("dct:spatial", thing("dct:Location", COUNTRY))
                .with("dct:temporal", temporal())
                .with("dct:issued", issued())
                .with(
                        "dct:modified",
                        modified().map(DatasetDescription::dateTime).orElse(null))
                .with("dcat:version", files.version())
                .with(
                        "dcat:theme",
                        thing("skos:Concept", "http://publications.europa.eu/resource/authority/data-theme/SOCI"))
                .with("dcat:keyword", keywords().stream().map(this::said).toList())
                .with("dcat:landingPage", thing("foaf:Document", ApiLinks.absolute("/about")))
                .with("foaf:page", thing("foaf:Document", ApiLinks.absolute("/data/dictionary.csv")))
                .with(
                        "dcat:distribution",
                        Stream.concat(
                                        Stream.of(DatasetFile.values()).map(form -> distribution(form, sizes)),
                                        files.files().stream().map(file -> distribution(file, sizes)))
                                .toList());
    }

    /** A document that the data were read from; issued by its publisher, not by the portal. */
    private Node source(KeptDocument document) {
        DocumentOrigin origin = document.origin();
        Node title = japanese(document.title());
        return new Node()
                .with("@type", "dcat:Dataset")
                .with("dct:title", title)
                .with("dct:description", title)
                .with(
                        "dct:publisher",
                        origin.publisher() == null
                                ? null
                                : new Node()
                                        .with("@type", "foaf:Agent")
                                        .with("foaf:name", japanese(origin.publisher())))
                .with("dct:issued", day(origin.published()))
                .with("dcat:landingPage", origin.page() == null ? null : thing("foaf:Document", origin.page()));
    }

    private static @Nullable Node day(@Nullable String iso) {
        return iso == null
                ? null
                : new Node().with("@type", DATE_TYPES.get(iso.length())).with("@value", iso);
    }

    /** Whom to ask; the page about the portal where the operator has named no one. */
    private Node contact() {
        String address = contact.address();
        Node card = new Node()
                .with("@type", "vcard:Kind")
                .with(
                        "vcard:fn",
                        address == null && !contact.text().isEmpty()
                                ? contact.text()
                                : messages.get("linked.operator"));
        return address != null && address.startsWith("mailto:")
                ? card.with("vcard:hasEmail", reference(address))
                : card.with("vcard:hasURL", reference(address == null ? ApiLinks.absolute("/about") : address));
    }

    private @Nullable Node issued() {
        return initiatives
                .firstPublication()
                .map(time -> dateTime(time.toString()))
                .orElse(null);
    }

    /** The fiscal years of the initiatives; a year begins in April. */
    private @Nullable Node temporal() {
        return initiatives
                .fiscalYears()
                .map(years -> new Node()
                        .with("@type", "dct:PeriodOfTime")
                        .with("dcat:startDate", date(LocalDate.of(years.first(), APRIL, 1)))
                        .with(
                                "dcat:endDate",
                                date(LocalDate.of(years.last() + 1, APRIL, 1).minusDays(1))))
                .orElse(null);
    }

    /** What a thing is called in whatever language it is described. Its files are others in each, and called otherwise. */
    private static String identity(String path) {
        return ApiLinks.root() + path;
    }

    private static Node context() {
        return new Node()
                .with("dcat", "http://www.w3.org/ns/dcat#")
                .with("dct", "http://purl.org/dc/terms/")
                .with("foaf", "http://xmlns.com/foaf/0.1/")
                .with("rdfs", "http://www.w3.org/2000/01/rdf-schema#")
                .with("skos", "http://www.w3.org/2004/02/skos/core#")
                .with("vcard", "http://www.w3.org/2006/vcard/ns#")
                .with("xsd", "http://www.w3.org/2001/XMLSchema#");
    }

    private Node distribution(DatasetFile form, Map<String, Long> sizes) {
        Node node = distribution(form.path(), form.title(), messages.get(form.descriptionKey()), form.mediaType())
                .with("dcat:byteSize", size(sizes, form.packed()))
                .with("dcat:packageFormat", form == DatasetFile.ZIP ? mediaType(form.mediaType()) : null);
        return form == DatasetFile.JSON
                ? node.with("dcat:accessService", service())
                : node.with("dcat:downloadURL", reference(ApiLinks.absolute(form.path())));
    }

    private Node distribution(DataPackage.TableFile file, Map<String, Long> sizes) {
        String path = "/data/" + file.name();
        return distribution(path, file.title(), file.what(), "text/csv")
                .with("dcat:byteSize", size(sizes, file.name()))
                .with("dcat:downloadURL", reference(ApiLinks.absolute(path)));
    }

    private Node distribution(String path, String title, String description, String mediaType) {
        return new Node()
                .with("@id", ApiLinks.absolute("/dataset.jsonld") + "#" + path.substring(1))
                .with("@type", "dcat:Distribution")
                .with("dct:title", said(title))
                .with("dct:description", said(description))
                .with("dcat:accessURL", reference(ApiLinks.absolute(path)))
                .with("dcat:mediaType", mediaType(mediaType))
                .with("dct:license", licence())
                .with("dct:rights", rights());
    }

    private Node service() {
        return new Node()
                .with("@id", identity(SERVICE_PATH))
                .with("@type", "dcat:DataService")
                .with("dct:title", said(DatasetFile.JSON.title()))
                .with("dcat:endpointURL", reference(ApiLinks.absolute("/api/v1")))
                .with("dcat:endpointDescription", reference(ApiLinks.absolute("/api-docs/openapi.json")))
                .with("dcat:servesDataset", reference(identity("/dataset.jsonld")))
                .with("dct:license", licence());
    }

    /** The profile has one for a thing: none where the documents have several, or one of which only a name is known. */
    private @Nullable Node licence() {
        CreditLicence licence = credits.all().licence();
        return licence == null || licence.address() == null ? null : thing("dct:LicenseDocument", licence.address());
    }

    private @Nullable Node rights() {
        String text = credits.all().text();
        return text == null
                ? null
                : new Node().with("@type", "dct:RightsStatement").with("rdfs:label", text);
    }

    private static List<String> addresses(Credit credit) {
        return credit.licences().stream()
                .map(CreditLicence::address)
                .filter(Objects::nonNull)
                .toList();
    }

    private static Node mediaType(String type) {
        return thing("dct:MediaType", "https://www.iana.org/assignments/media-types/" + type);
    }

    private static @Nullable Node size(Map<String, Long> sizes, @Nullable String file) {
        Long bytes = file == null ? null : sizes.get(file);
        return bytes == null
                ? null
                : new Node().with("@type", "xsd:nonNegativeInteger").with("@value", bytes.toString());
    }

    private Optional<String> modified() {
        return initiatives.lastUpdate().map(Instant::toString);
    }

    private static Node date(LocalDate day) {
        return new Node().with("@type", "xsd:date").with("@value", day.toString());
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
        return said(messages.get(key));
    }

    /** What the portal says, in the language of the address. */
    private Node said(String text) {
        return in(messages.language(), text);
    }

    /** What documents say, and who published them. */
    private static Node japanese(String text) {
        return in(Locale.JAPANESE, text);
    }

    private static Node in(Locale language, String text) {
        return new Node().with("@language", language.getLanguage()).with("@value", text);
    }

    /** The profile asks of what kind a thing is, and whoever checks it need not ask the thing's own address. */
    private static Node thing(String type, String address) {
        return reference(address).with("@type", type);
    }

    private static Node reference(String address) {
        return new Node().with("@id", address);
    }
}
