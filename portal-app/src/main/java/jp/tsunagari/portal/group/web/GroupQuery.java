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
}
