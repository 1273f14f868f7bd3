package jp.tsunagari.portal.search.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.web.BadParameter;
import org.jspecify.annotations.Nullable;

/** How a page shows the list. It is a matter of the page alone: API and exports do not have it. */
enum ListLayout {
    CARDS("cards"),
    /** Cards with their photos, or a mark of how they work. */
    PICTURES("pictures"),
    TABLE("table");

    static final String PARAMETER = "view";

    private final String value;

    ListLayout(String value) {
        this.value = value;
    }

    String value() {
        return value;
    }

    /** The layout that an address asks for; cards when it does not say, or nothing that makes sense. */
    static ListLayout read(@Nullable String value, List<BadParameter> problems, Messages messages) {
        if (value == null || value.isBlank()) {
            return CARDS;
        }
        Optional<ListLayout> found = Arrays.stream(values())
                .filter(layout -> layout.value.equals(value.strip()))
                .findFirst();
        if (found.isEmpty()) {
            problems.add(new BadParameter(PARAMETER, value, messages.get("search.wanted.view")));
        }
        return found.orElse(CARDS);
    }
}
