package jp.tsunagari.portal.group.web;

import java.util.List;
import java.util.Map;
import jp.tsunagari.portal.search.web.ListQuery;

/** One of the two groups. In addresses its parameters are those of a list behind a prefix: {@code a.region=01}. */
enum Side {
    A("a."),
    B("b.");

    private final String prefix;

    Side(String prefix) {
        this.prefix = prefix;
    }

    /** What stands before its parameters. */
    String prefix() {
        return prefix;
    }

    /** The parameters of a list as those of this side. */
    List<Map.Entry<String, String>> parameters(ListQuery query) {
        return query.parameters().stream()
                .map(parameter -> Map.entry(prefix + parameter.getKey(), parameter.getValue()))
                .toList();
    }
}
