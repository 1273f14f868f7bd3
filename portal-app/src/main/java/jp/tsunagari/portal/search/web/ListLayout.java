package jp.tsunagari.portal.search.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a page shows the list. It is a matter of the page alone: API and exports do not have it. */
enum ListLayout {
    CARDS("cards", "カード"),
    TABLE("table", "表");

    static final String PARAMETER = "view";

    private final String value;
    private final String label;

    ListLayout(String value, String label) {
        this.value = value;
        this.label = label;
    }

    String value() {
        return value;
    }

    String label() {
        return label;
    }

    /** The layout that an address asks for; cards when it does not say, or nothing that makes sense. */
    static ListLayout read(@Nullable String value, List<BadParameter> problems) {
        if (value == null || value.isBlank()) {
            return CARDS;
        }
        Optional<ListLayout> found = Arrays.stream(values())
                .filter(layout -> layout.value.equals(value.strip()))
                .findFirst();
        if (found.isEmpty()) {
            problems.add(new BadParameter(PARAMETER, value, "cards か table"));
        }
        return found.orElse(CARDS);
    }
}
