package jp.tsunagari.portal.organisation.web;

import java.util.List;
import java.util.Set;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.organisation.OrganisationView;
import jp.tsunagari.portal.organisation.Organisations;
import jp.tsunagari.portal.organisation.web.OrganisationQueryReader.ReadOrganisationQuery;
import jp.tsunagari.portal.search.names.OrganisationOrder;
import jp.tsunagari.portal.web.NotFoundException;
import jp.tsunagari.portal.web.Page;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.servlet.view.RedirectView;

/**
 * The list of organisations and the page of one. As with initiatives, an address with empty or disordered parameters, as
 * a form sends it, leads on to the one that the list always has.
 */
@Page
class OrganisationController {

    private static final int PAGE_SIZE = 50;
    private static final Set<String> PARAMETERS = Set.of("q", "region", "form", "sort", "size", "page");

    private final Organisations organisations;
    private final OrganisationQueryReader reader;
    private final OrganisationLists lists;
    private final OrganisationPreview pages;
    private final Messages messages;

    OrganisationController(
            Organisations organisations,
            OrganisationQueryReader reader,
            OrganisationLists lists,
            OrganisationPreview pages,
            Messages messages) {
        this.organisations = organisations;
        this.reader = reader;
        this.lists = lists;
        this.pages = pages;
        this.messages = messages;
    }

    @GetMapping(OrganisationLists.PATH)
    Object list(@RequestParam MultiValueMap<String, String> parameters, Model model) {
        ReadOrganisationQuery read = reader.read(parameters, PAGE_SIZE);
        OrganisationQuery query = read.query();
        if (read.problems().isEmpty() && !asWritten(parameters).equals(asMeant(query))) {
            RedirectView redirect = new RedirectView(query.at(OrganisationLists.PATH), true);
            redirect.setExposeModelAttributes(false);
            redirect.setExpandUriTemplateVariables(false);
            return redirect;
        }
        if (!query.wantsAll() || query.criteria().order() != OrganisationOrder.RELEVANCE) {
            OrganisationQuery plain = query.criteria(query.criteria().withOrder(OrganisationOrder.RELEVANCE));
            model.addAttribute(
                    "canonicalUrl",
                    ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString()
                            + plain.at(OrganisationLists.PATH));
        }
        if (!query.criteria().text().isEmpty()) {
            model.addAttribute("robots", "noindex, follow");
            model.addAttribute("description", "");
        }
        OrganisationListView list = lists.of(query);
        model.addAttribute("list", list);
        model.addAttribute("paged", list.paged());
        model.addAttribute("problems", read.problems());
        return "organisation/list";
    }

    @GetMapping(OrganisationLists.PATH + "/{slug}")
    String show(@PathVariable String slug, Model model) {
        OrganisationView organisation =
                organisations.findBySlug(slug).orElseThrow(() -> new NotFoundException("no organisation " + slug));
        model.addAttribute("description", messages.get("organisation.description", organisation.name()));
        return pages.show(organisation, model);
    }

    private static List<String> asWritten(MultiValueMap<String, String> parameters) {
        return parameters.entrySet().stream()
                .filter(parameter -> PARAMETERS.contains(parameter.getKey()))
                .flatMap(parameter -> parameter.getValue().stream().map(value -> parameter.getKey() + "=" + value))
                .toList();
    }

    private static List<String> asMeant(OrganisationQuery query) {
        return query.parameters().stream()
                .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
                .toList();
    }
}
