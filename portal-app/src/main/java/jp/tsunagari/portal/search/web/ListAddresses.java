package jp.tsunagari.portal.search.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses of lists in one layout. */
record ListAddresses(ListLayout layout) {

    static final String PATH = "/initiatives";

    private static final Pattern NOT_ASCII = Pattern.compile("(?:%[89A-F][0-9A-F])+");

    /** The address of a list, encoded. */
    String of(ListQuery query) {
        String address = query.at(PATH);
        return layout == ListLayout.CARDS
                ? address
                : address + (address.contains("?") ? "&" : "?") + ListLayout.PARAMETER + "=" + layout.value();
    }

    /** The same address as one can read it from paper and type it: only what has a meaning in addresses stays encoded. */
    String readable(ListQuery query) {
        return NOT_ASCII
                .matcher(of(query))
                .replaceAll(encoded -> Matcher.quoteReplacement(URLDecoder.decode(encoded.group(), UTF_8)));
    }

    /** Name and value of each parameter of that address, not encoded. */
    List<Map.Entry<String, String>> parameters(ListQuery query) {
        List<Map.Entry<String, String>> parameters = new ArrayList<>(query.parameters());
        if (layout != ListLayout.CARDS) {
            parameters.add(Map.entry(ListLayout.PARAMETER, layout.value()));
        }
        return List.copyOf(parameters);
    }
}
