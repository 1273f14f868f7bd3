package jp.tsunagari.portal.api.linked;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.tsunagari.portal.api.ApiLinks;
import jp.tsunagari.portal.ingest.intake.DocumentOrigin;
import jp.tsunagari.portal.ingest.run.ImportRuns.SourceLines;
import jp.tsunagari.portal.initiative.web.InitiativePageView;
import jp.tsunagari.portal.initiative.web.InitiativeTile;
import jp.tsunagari.portal.initiative.web.InitiativeTile.TileOrganisation;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.organisation.OrganisationView;
import jp.tsunagari.portal.photo.Photo;
import jp.tsunagari.portal.photo.PhotoSize;
import jp.tsunagari.portal.region.Region;
import jp.tsunagari.portal.region.RegionDirectory;
import jp.tsunagari.portal.region.RegionNames;
import jp.tsunagari.portal.region.RegionNames.RegionName;
import jp.tsunagari.portal.vocabulary.LegalForm;
import jp.tsunagari.portal.web.credit.Credit;
import jp.tsunagari.portal.web.credit.Credits;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What pages say to machines, in the words of schema.org. For templates: the content of a script element. */
@Component("linkedData")
class LinkedData {

    /** Of shorter names one letter is too much. */
    private static final int MIN_SPELLED = 3;

    private static final String SCHEMA_ORG = "https://schema.org";

    private final JsonMapper mapper;
    private final RegionNames regionNames;
    private final RegionDirectory regions;
    private final DatasetDescription dataset;
    private final Credits credits;
    private final Messages messages;

    LinkedData(
            JsonMapper mapper,
            RegionNames regionNames,
            RegionDirectory regions,
            DatasetDescription dataset,
            Credits credits,
            Messages messages) {
        this.mapper = mapper;
        this.regionNames = regionNames;
        this.regions = regions;
        this.dataset = dataset;
        this.credits = credits;
        this.messages = messages;
    }

    /** An article about a project, which an organisation carries. */
    public String initiative(InitiativePageView page) {
        InitiativeTile card = page.card();
        String url = ApiLinks.initiative(card.slug());
        SourceLines source = page.reading().source();
        Credit credit = credits.of(source == null ? null : source.document());
        Node project = Node.of("Project")
                .with("@id", url + "#project")
                .with("name", card.title().text())
                .with(
                        "areaServed",
                        card.workplaces().stream()
                                .map(region -> area(region.name()))
                                .toList())
                .with("parentOrganization", organisation(card.organisation(), page.organisation()))
                .with("keywords", keywords(card));
        Node article = Node.of("Article")
                .with("@id", url)
                .with("url", url)
                .with("headline", card.title().text())
                .with("inLanguage", "ja")
                .with("about", project)
                .with(
                        "audience",
                        card.targetPhrases().stream()
                                .map(phrase -> Node.of("Audience").with("audienceType", phrase))
                                .toList())
                .with("keywords", keywords(card))
                .with("isBasedOn", document(source))
                .with("image", images(card.photos()))
                // The day of the catalogue's page; it says nothing of when the document was published.
                .with("sdDatePublished", page.dates().published().toString())
                .with("dateModified", card.updatedAt().toString())
                .with("license", credit.licenceAddresses())
                .with("creditText", credit.text())
                .with(
                        "publisher",
                        Node.of("Organization")
                                .with("name", messages.get("linked.operator"))
                                .with("url", ApiLinks.absolute("/")));
        return script(
                article,
                trail(
                        "/initiatives",
                        messages.get("linked.trail.initiatives"),
                        card.title().text(),
                        url));
    }

    /** The document that a page was read from, with the day on which its publisher published it. */
    private @Nullable Node document(@Nullable SourceLines source) {
        if (source == null) {
            return null;
        }
        DocumentOrigin origin = source.document().origin();
        return Node.of("DigitalDocument")
                .with("name", source.document().title())
                .with(
                        "publisher",
                        origin.publisher() == null
                                ? null
                                : Node.of("Organization").with("name", origin.publisher()))
                .with("version", origin.edition())
                .with("datePublished", origin.published())
                .with("url", origin.page())
                .with(
                        "encoding",
                        origin.original() == null
                                ? null
                                : Node.of("MediaObject").with("contentUrl", origin.original()))
                .with("license", origin.licence());
    }

    /** An organisation by itself. */
    public String organisation(OrganisationView organisation, @Nullable LegalForm legalForm) {
        String url = ApiLinks.organisation(organisation.slug());
        return script(
                organisation(organisation, legalForm, url),
                trail("/organisations", messages.get("linked.trail.organisations"), organisation.name(), url));
    }

    /** The data set as a whole. */
    public String dataset() {
        return script(dataset.forSearchEngines());
    }

    private String script(Node... nodes) {
        return scriptJson(mapper, new Node().with("@context", SCHEMA_ORG).with("@graph", List.of(nodes)));
    }

    private Node organisation(TileOrganisation card, OrganisationView organisation) {
        return organisation(organisation, card.legalForm(), ApiLinks.organisation(card.slug()));
    }

    private Node organisation(OrganisationView organisation, @Nullable LegalForm legalForm, String url) {
        return Node.of(type(legalForm))
                .with("@id", url)
                .with("url", url)
                .with("name", organisation.coreName())
                .with("legalName", organisation.name())
                .with("sameAs", organisation.website())
                .with(
                        "foundingDate",
                        organisation.founded() == null
                                ? null
                                : organisation.founded().iso())
                .with("address", address(organisation))
                .with("image", images(organisation.photos()));
    }

    private static List<Node> images(List<Photo> photos) {
        return photos.stream()
                .map(photo -> Node.of("ImageObject")
                        .with("contentUrl", ApiLinks.photo(photo, PhotoSize.PRINT))
                        .with("thumbnailUrl", ApiLinks.photo(photo, PhotoSize.LIST))
                        .with("encodingFormat", "image/jpeg")
                        .with("width", photo.width())
                        .with("height", photo.height())
                        .with("description", photo.alt())
                        .with("caption", photo.caption())
                        .with("creditText", photo.credit())
                        .with("license", photo.licence().address()))
                .toList();
    }

    /** A company or an authority is none; everything else that carries an initiative is one. */
    private static String type(@Nullable LegalForm legalForm) {
        return switch (legalForm == null ? "" : legalForm.code()) {
            case "company" -> "Corporation";
            case "public-body" -> "GovernmentOrganization";
            default -> "NGO";
        };
    }

    private @Nullable Node address(OrganisationView organisation) {
        if (organisation.address() == null) {
            return null;
        }
        RegionName region = organisation.addressRegions().isEmpty()
                ? null
                : regionNames.of(organisation.addressRegions().get(0));
        return Node.of("PostalAddress")
                .with("addressCountry", "JP")
                .with("addressRegion", region == null ? null : region.prefecture())
                .with("addressLocality", region == null ? null : region.municipality())
                .with(
                        "streetAddress",
                        region == null ? organisation.address() : within(organisation.address(), region));
    }

    /** What an address says after the region that it begins with, with its county; that has fields of its own. */
    private @Nullable String within(String address, RegionName name) {
        Region region = regions.get(name.code());
        String prefecture = regions.prefectureOf(region).map(Region::name).orElse("");
        String municipality =
                name.municipality() == null ? "" : regions.withCity(region).name();
        String begin = "^(?:" + Pattern.quote(prefecture) + ")?(?:\\p{L}{0,6}?(?:" + spelled(municipality) + "))?";
        String rest = Pattern.compile(begin).matcher(address).replaceFirst("").strip();
        return rest.isEmpty() ? null : rest;
    }

    /** A name as people write it, who take another form of one of its letters: 鎌ヶ谷市 for 鎌ケ谷市. */
    private static String spelled(String name) {
        if (name.length() < MIN_SPELLED) {
            return Pattern.quote(name);
        }
        return IntStream.range(0, name.length() - 1)
                .mapToObj(at -> Pattern.quote(name.substring(0, at)) + "\\p{L}" + Pattern.quote(name.substring(at + 1)))
                .collect(joining("|"));
    }

    private Node area(RegionName region) {
        Node area = Node.of("AdministrativeArea").with("name", region.label());
        String code = regions.get(region.code()).officialCode();
        return code == null
                ? area
                : area.with(
                        "identifier",
                        Node.of("PropertyValue")
                                .with("propertyID", messages.get("linked.region-code"))
                                .with("value", code));
    }

    private List<String> keywords(InitiativeTile card) {
        return Stream.concat(card.targetGroups().stream(), card.approaches().stream())
                .map(messages::name)
                .toList();
    }

    private Node trail(String listPath, String listName, String here, String url) {
        List<Node> steps = new ArrayList<>();
        for (Map.Entry<String, String> step : List.of(
                Map.entry(messages.get("linked.trail.home"), ApiLinks.absolute("/")),
                Map.entry(listName, ApiLinks.absolute(listPath)),
                Map.entry(here, url))) {
            steps.add(Node.of("ListItem")
                    .with("position", steps.size() + 1)
                    .with("name", step.getKey())
                    .with("item", step.getValue()));
        }
        return Node.of("BreadcrumbList").with("itemListElement", steps);
    }

    /** JSON for the inside of a script element: nothing in it can end the element or begin a comment. */
    static String scriptJson(JsonMapper mapper, Node node) {
        // These characters only occur inside strings, where JSON may write them as escapes.
        return mapper.writeValueAsString(node.asMap())
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }
}
