package jp.tsunagari.portal.search.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import jp.tsunagari.portal.search.Filters;
import jp.tsunagari.portal.search.SortOrder;
import jp.tsunagari.portal.web.Page;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Tells search engines which address a list is best known by: its words and filters in their one order, without how it is
 * sorted, sized or shown. Lists of words, and of more than one filter, are more than an engine should keep.
 */
@ControllerAdvice(annotations = Page.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ListCanonical {

    private static final String PATH = "/initiatives";
    private static final String FEED = "/initiatives.atom";
    /** Only to tell whether the address names a size. */
    private static final int UNNAMED = ListQueryReader.MAX_SIZE;

    private final ListQueryReader reader;

    ListCanonical(ListQueryReader reader) {
        this.reader = reader;
    }

    @ModelAttribute
    void describe(HttpServletRequest request, Model model) {
        if (!request.getRequestURI().equals(request.getContextPath() + PATH)) {
            return;
        }
        MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
        request.getParameterMap()
                .forEach((name, values) ->
                        Collections.addAll(parameters.computeIfAbsent(name, key -> new ArrayList<>()), values));
        ListQuery query = reader.read(parameters, UNNAMED).query();
        ListQuery plain = query.plain();
        boolean usual =
                query.request().sort() == SortOrder.RELEVANCE && query.request().size() == UNNAMED;
        ListQuery canonical = usual ? query : plain;
        model.addAttribute("canonicalUrl", root() + canonical.at(PATH));
        model.addAttribute("feedPath", plain.at(FEED));
        Filters filters = query.request().filters();
        if (!query.request().text().isBlank() || filters.choices().size() > 1) {
            model.addAttribute("robots", "noindex, follow");
        }
        if (!query.request().text().isBlank() || !filters.choices().isEmpty()) {
            // Its title says what was asked for.
            model.addAttribute("description", "");
        }
    }

    private static String root() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
    }
}
