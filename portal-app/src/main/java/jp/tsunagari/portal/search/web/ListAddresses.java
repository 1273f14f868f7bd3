package jp.tsunagari.portal.search.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Addresses of lists in one layout. */
record ListAddresses(ListLayout layout) {

    static final String PATH = "/initiatives";

    /** The address of a list, encoded. */
    String of(ListQuery query) {
        String address = query.at(PATH);
        return layout == ListLayout.CARDS
                ? address
                : address + (address.contains("?") ? "&" : "?") + ListLayout.PARAMETER + "=" + layout.value();
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
