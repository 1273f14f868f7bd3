package jp.tsunagari.portal.search.web;

import static java.util.stream.Collectors.toSet;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.region.RegionDirectory;
import jp.tsunagari.portal.search.Facet;
import jp.tsunagari.portal.search.learning.web.CountedSearches;
import jp.tsunagari.portal.search.web.ListQueryReader.ReadQuery;
import jp.tsunagari.portal.web.BadParameter;
import jp.tsunagari.portal.web.Page;
import jp.tsunagari.portal.web.contact.PortalContact;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.servlet.view.RedirectView;

/**
 * The list of initiatives, narrowed by words and facets.
 *
 * <p>A form sends its empty fields too, and in its own order; such an address leads on to the one that the list always
 * has. One with a
 * parameter that makes no sense does not, because the notice about it would be lost.
 */
@Page
class InitiativeListController {

    private static final int PAGE_SIZE = 12;
    private static final Set<String> PARAMETERS = Stream.concat(
                    Stream.of(
                            "q",
                            "synonyms",
                            ListQueryReader.ROLE,
                            "sort",
                            "size",
                            "page",
                            ListLayout.PARAMETER,
                            OpenedPlaces.OPEN,
                            OpenedPlaces.SOUGHT),
                    Stream.of(Facet.values()).map(Facet::parameter))
            .collect(toSet());
    private static final List<String> SCRIPTS = List.of("/webjars/htmx.org/dist/htmx.min.js", "/js/finding.js");

    private final ListQueryReader reader;
    private final ListPages pages;
    private final RegionDirectory regions;
    private final Messages messages;
    private final PortalContact contact;

    InitiativeListController(
            ListQueryReader reader,
            ListPages pages,
            RegionDirectory regions,
            Messages messages,
            PortalContact contact) {
        this.reader = reader;
        this.pages = pages;
        this.regions = regions;
        this.messages = messages;
        this.contact = contact;
    }

    @GetMapping(ListAddresses.PATH)
    Object list(
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        ReadQuery read = reader.read(parameters, PAGE_SIZE);
        List<BadParameter> problems = new ArrayList<>(read.problems());
        ListAddresses addresses = new ListAddresses(
                ListLayout.read(parameters.getFirst(ListLayout.PARAMETER), problems, messages),
                OpenedPlaces.read(parameters, regions::isPrefecture, problems, messages));
        if (problems.isEmpty() && !asWritten(parameters).equals(asMeant(addresses, read.query()))) {
            return temporarily(addresses.of(read.query()));
        }
        model.addAttribute("query", read.query());
        ListPageView list = pages.of(read.query(), addresses, problems);
        CountedSearches.note(list.outcome(), request);
        if (list.head().partial()) {
            // The next try may find more.
            response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        }
        model.addAttribute("list", list);
        model.addAttribute("contact", contact);
        model.addAttribute(
                "printedAddress",
                ServletUriComponentsBuilder.fromContextPath(request).build().toUriString()
                        + addresses.readable(read.query()));
        model.addAttribute("scripts", SCRIPTS);
        return "search/list";
    }

    private static List<String> asWritten(MultiValueMap<String, String> parameters) {
        return parameters.entrySet().stream()
                .filter(parameter -> PARAMETERS.contains(parameter.getKey()))
                .flatMap(parameter -> parameter.getValue().stream().map(value -> parameter.getKey() + "=" + value))
                .toList();
    }

    private static List<String> asMeant(ListAddresses addresses, ListQuery query) {
        return addresses.parameters(query).stream()
                .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
                .toList();
    }

    private static View temporarily(String address) {
        RedirectView redirect = new RedirectView(address, true);
        redirect.setExposeModelAttributes(false);
        redirect.setExpandUriTemplateVariables(false);
        return redirect;
    }
}
