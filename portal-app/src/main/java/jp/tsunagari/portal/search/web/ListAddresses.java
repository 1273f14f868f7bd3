package jp.tsunagari.portal.search.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.UriUtils;

/** Addresses of lists in one layout, with the same places opened. */
record ListAddresses(ListLayout layout, OpenedPlaces opened) {

    static final String PATH = "/initiatives";

    private static final Pattern NOT_ASCII = Pattern.compile("(?:%[89A-F][0-9A-F])+");

    /** The address of a list, encoded. */
    String of(ListQuery query) {
        StringBuilder address = new StringBuilder(query.at(PATH));
        own().forEach(parameter -> address.append(address.indexOf("?") < 0 ? '?' : '&')
                .append(parameter.getKey())
                .append('=')
                .append(UriUtils.encode(parameter.getValue(), UTF_8)));
        return address.toString();
    }

    /** The query part of that address, with its question mark; empty where it has none. */
    String queryOf(ListQuery query) {
        return of(query).substring(PATH.length());
    }

    ListAddresses layout(ListLayout other) {
        return new ListAddresses(other, opened);
    }

    /**
     * The same list's address as one can read it from paper and type it: only what has a meaning in addresses stays
     * encoded, and no place is opened.
     */
    String readable(ListQuery query) {
        return NOT_ASCII
                .matcher(new ListAddresses(layout, OpenedPlaces.NONE).of(query))
                .replaceAll(encoded -> Matcher.quoteReplacement(URLDecoder.decode(encoded.group(), UTF_8)));
    }

    /** Name and value of each parameter of that address, not encoded. */
    List<Map.Entry<String, String>> parameters(ListQuery query) {
        List<Map.Entry<String, String>> parameters = new ArrayList<>(query.parameters());
        parameters.addAll(own());
        return List.copyOf(parameters);
    }

    /** What the address has besides the query. */
    private List<Map.Entry<String, String>> own() {
        List<Map.Entry<String, String>> own = new ArrayList<>();
        if (layout != ListLayout.CARDS) {
            own.add(Map.entry(ListLayout.PARAMETER, layout.value()));
        }
        own.addAll(opened.parameters());
        return own;
    }
}
