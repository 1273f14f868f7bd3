package jp.tsunagari.portal.picture.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.tsunagari.portal.initiative.InitiativeSummary;
import jp.tsunagari.portal.initiative.web.ShownInitiatives;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.organisation.OrganisationView;
import jp.tsunagari.portal.organisation.Organisations;
import jp.tsunagari.portal.region.RegionDirectory;
import jp.tsunagari.portal.region.RegionNames;
import jp.tsunagari.portal.web.NotFoundException;
import jp.tsunagari.portal.web.PublicPages;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The picture of each page. Only words of the catalogue and of the portal stand on pictures: whoever could choose them could
 * let the portal seem to say anything.
 */
@Controller
class PictureController {

    private static final int MAX_PLACES = 3;

    private final PictureShelf shelf;
    private final ShownInitiatives initiatives;
    private final Organisations organisations;
    private final RegionDirectory regions;
    private final RegionNames regionNames;
    private final Messages messages;
    private final Map<String, PublicPages.Entry> pages = PublicPages.groups().stream()
            .flatMap(group -> group.pages().stream())
            .collect(Collectors.toMap(PublicPages.Entry::path, Function.identity()));

    PictureController(
            PictureShelf shelf,
            ShownInitiatives initiatives,
            Organisations organisations,
            RegionDirectory regions,
            RegionNames regionNames,
            Messages messages) {
        this.shelf = shelf;
        this.initiatives = initiatives;
        this.organisations = organisations;
        this.regions = regions;
        this.regionNames = regionNames;
        this.messages = messages;
    }

    /** Of a page with an address of its own; the portal's own picture for all others. */
    @GetMapping("/picture.png")
    ResponseEntity<byte[]> page(@RequestParam(defaultValue = "/") String page) {
        PublicPages.Entry known = pages.get(page);
        String title = messages.get(known == null || page.equals("/") ? "layout.line" : known.key());
        return shelf.picture(
                title, Stream.of(messages.get(known == null ? "layout.description" : known.descriptionKey())));
    }

    @GetMapping("/initiatives/{slug}/picture.png")
    ResponseEntity<byte[]> initiative(@PathVariable String slug) {
        InitiativeSummary initiative = initiatives.get(slug).summary();
        String organisation = Optional.ofNullable(organisations
                        .findByIds(List.of(initiative.organisationId()))
                        .get(initiative.organisationId()))
                .map(OrganisationView::name)
                .orElse("");
        String places = initiative.regions().stream()
                .filter(region -> !region.isSeat())
                .limit(MAX_PLACES)
                .map(region -> regionNames.of(region.code()).label())
                .collect(Collectors.joining(messages.get("web.list.separator")));
        return shelf.picture(initiative.title().text(), Stream.of(organisation, places));
    }

    @GetMapping("/organisations/{slug}/picture.png")
    ResponseEntity<byte[]> organisation(@PathVariable String slug) {
        OrganisationView organisation =
                organisations.findBySlug(slug).orElseThrow(() -> new NotFoundException("no organisation " + slug));
        String seats = organisation.addressRegions().stream()
                .limit(MAX_PLACES)
                .map(code -> regionNames.of(code).label())
                .collect(Collectors.joining(messages.get("web.list.separator")));
        return shelf.picture(organisation.name(), Stream.of(seats));
    }

    @GetMapping("/regions/{code}/picture.png")
    ResponseEntity<byte[]> region(@PathVariable String code) {
        String name =
                regions.find(code).map(regions::fullName).orElseThrow(() -> new NotFoundException("no region " + code));
        return shelf.picture(messages.get("region.page.title", name), Stream.of(messages.get("region.page.picture")));
    }
}
