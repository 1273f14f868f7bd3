package jp.tsunagari.portal.group.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.tsunagari.portal.search.web.ListQuery;
import jp.tsunagari.portal.web.Addresses;

/** Two lists to be set against each other. The same two always have the same address. */
record GroupQuery(ListQuery a, ListQuery b) {

    static final String PATH = "/compare/groups";
    static final String CSV_PATH = "/compare/groups.csv";

    /** Whether nothing has been chosen yet. */
    boolean isUnset() {
        return a.parameters().isEmpty() && b.parameters().isEmpty();
    }

    ListQuery of(Side side) {
        return side == Side.A ? a : b;
    }

    /** A as B and B as A. */
    GroupQuery swapped() {
        return new GroupQuery(b, a);
    }

    String at(String path) {
        return Addresses.of(path, parameters());
    }

    private List<Map.Entry<String, String>> parameters() {
        return Stream.of(Side.values())
                .flatMap(side -> side.parameters(of(side)).stream())
                .toList();
    }

    /** One of the two groups. In addresses its parameters are those of a list after a prefix: {@code a.region=01}. */
    enum Side {
        A("a."),
        B("b.");

        private final String prefix;

        Side(String prefix) {
            this.prefix = prefix;
        }

        /** What its parameters begin with. */
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
}
