package jp.tsunagari.portal.organisation.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.tsunagari.portal.search.names.OrganisationCriteria;
import jp.tsunagari.portal.search.names.OrganisationOrder;
import org.springframework.web.util.UriUtils;

/**
 * What the address of a list of organisations asks for. The same list always has the same address: parameters in one
 * order, defaults left out.
 *
 * @param page from 1
 * @param defaultSize items a page when the address does not say
 */
public record OrganisationQuery(OrganisationCriteria criteria, int page, int size, int defaultSize) {

    /** The address of this list at a path. */
    public String at(String path) {
        // Without a space as +, so that the address is the same wherever it is made.
        String query = parameters().stream()
                .map(parameter -> parameter.getKey() + "=" + UriUtils.encode(parameter.getValue(), UTF_8))
                .collect(joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }

    /** Name and value of each parameter in order, not encoded. */
    List<Map.Entry<String, String>> parameters() {
        List<Map.Entry<String, String>> parameters = new ArrayList<>();
        if (!criteria.text().isEmpty()) {
            parameters.add(Map.entry("q", criteria.text()));
        }
        String region = criteria.region();
        if (region != null) {
            parameters.add(Map.entry("region", region));
        }
        String form = criteria.form();
        if (form != null) {
            parameters.add(Map.entry("form", form));
        }
        if (criteria.order() != OrganisationOrder.RELEVANCE) {
            parameters.add(Map.entry("sort", criteria.order().parameter()));
        }
        if (size != defaultSize) {
            parameters.add(Map.entry("size", String.valueOf(size)));
        }
        if (page != 1) {
            parameters.add(Map.entry("page", String.valueOf(page)));
        }
        return List.copyOf(parameters);
    }

    /** Whether all organisations are wanted. */
    public boolean wantsAll() {
        return criteria.text().isEmpty() && criteria.region() == null && criteria.form() == null;
    }

    /** The same, on another page. */
    public OrganisationQuery page(int other) {
        return new OrganisationQuery(criteria, other, size, defaultSize);
    }

    /** From the first page on: others. */
    public OrganisationQuery criteria(OrganisationCriteria other) {
        return new OrganisationQuery(other, 1, size, defaultSize);
    }
}
