package jp.tsunagari.portal.search.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.tsunagari.portal.search.Facet;
import jp.tsunagari.portal.search.Filters;
import jp.tsunagari.portal.search.SearchRequest;
import jp.tsunagari.portal.search.SortOrder;
import org.springframework.web.util.UriUtils;

/**
 * What the address of a list asks for. The same list always has the same address: parameters in one order, defaults left
 * out.
 *
 * @param request words, filters, order and page
 * @param defaultSize items a page when the address does not say
 */
public record ListQuery(SearchRequest request, int defaultSize) {

    /** The query part of the address without the question mark, encoded; empty for everything in the usual order. */
    public String queryString() {
        // Plainly, for a page has a hundred of these.
        return parameters().stream()
                .map(parameter -> parameter.getKey() + "=" + UriUtils.encode(parameter.getValue(), UTF_8))
                .collect(joining("&"));
    }

    /** The address of this list at a path. */
    public String at(String path) {
        String query = queryString();
        return query.isEmpty() ? path : path + "?" + query;
    }

    /** Name and value of each parameter in order, not encoded. */
    public List<Map.Entry<String, String>> parameters() {
        List<Map.Entry<String, String>> parameters = new ArrayList<>();
        if (!request.text().isBlank()) {
            parameters.add(Map.entry("q", request.text()));
        }
        if (!request.synonyms()) {
            parameters.add(Map.entry("synonyms", "off"));
        }
        for (Facet facet : Facet.values()) {
            request.filters().of(facet).stream()
                    .sorted()
                    .forEach(code -> parameters.add(Map.entry(facet.parameter(), code)));
        }
        if (request.filters().mainOnly()) {
            parameters.add(Map.entry(ListQueryReader.ROLE, ListQueryReader.MAIN));
        }
        if (request.sort() != SortOrder.RELEVANCE) {
            parameters.add(Map.entry("sort", request.sort().parameter()));
        }
        if (request.size() != defaultSize) {
            parameters.add(Map.entry("size", String.valueOf(request.size())));
        }
        if (request.page() != 1) {
            parameters.add(Map.entry("page", String.valueOf(request.page())));
        }
        return List.copyOf(parameters);
    }

    /** The same, on another page. */
    public ListQuery page(int page) {
        return with(new SearchRequest(
                request.text(), request.synonyms(), request.filters(), request.sort(), page, request.size()));
    }

    /** From the first page on: other filters. */
    public ListQuery filters(Filters filters) {
        return with(new SearchRequest(request.text(), request.synonyms(), filters, request.sort(), 1, request.size()));
    }

    /** From the first page on: other words. */
    public ListQuery text(String text) {
        return with(new SearchRequest(text, request.synonyms(), request.filters(), request.sort(), 1, request.size()));
    }

    /** From the first page on: with or without other words that mean the same. */
    public ListQuery synonyms(boolean synonyms) {
        return with(new SearchRequest(request.text(), synonyms, request.filters(), request.sort(), 1, request.size()));
    }

    /** From the first page on: another order. */
    public ListQuery sort(SortOrder sort) {
        return with(new SearchRequest(request.text(), request.synonyms(), request.filters(), sort, 1, request.size()));
    }

    /** From the first page on: another number of items a page. */
    public ListQuery size(int size) {
        return with(new SearchRequest(request.text(), request.synonyms(), request.filters(), request.sort(), 1, size));
    }

    /** Its words and filters alone: in the usual order and size, from the first page on. */
    public ListQuery plain() {
        return sort(SortOrder.RELEVANCE).size(defaultSize);
    }

    private ListQuery with(SearchRequest other) {
        return new ListQuery(other, defaultSize);
    }
}
