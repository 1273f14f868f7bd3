package jp.tsunagari.portal.search.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.web.BadParameter;
import org.springframework.util.MultiValueMap;

/**
 * Which municipalities a page offers to tick besides those that are ticked: those of the prefectures that a visitor has
 * opened, and those whose name a visitor looks for. There are too many to send all of them with every page. It is a matter
 * of the page alone and narrows nothing.
 *
 * @param prefectures codes, ascending, each once
 * @param sought part of a name or reading as typed; empty when none is looked for
 */
record OpenedPlaces(List<String> prefectures, String sought) {

    static final String OPEN = "open";
    static final String SOUGHT = "place";
    static final OpenedPlaces NONE = new OpenedPlaces(List.of(), "");

    /** No place has a longer name. */
    static final int MAX_LENGTH = 40;

    OpenedPlaces {
        prefectures = prefectures.stream().sorted().distinct().toList();
    }

    /** @param isPrefecture knows the codes of prefectures */
    static OpenedPlaces read(
            MultiValueMap<String, String> parameters,
            Predicate<String> isPrefecture,
            List<BadParameter> problems,
            Messages messages) {
        Set<String> opened = new LinkedHashSet<>();
        for (String code : parameters.getOrDefault(OPEN, List.of())) {
            if (code == null || code.isBlank()) {
                continue;
            }
            if (isPrefecture.test(code.strip())) {
                opened.add(code.strip());
            } else {
                problems.add(new BadParameter(OPEN, code, messages.get("search.wanted.open")));
            }
        }
        String sought = parameters.getFirst(SOUGHT);
        String name = sought == null ? "" : sought.strip();
        if (name.length() > MAX_LENGTH) {
            problems.add(new BadParameter(SOUGHT, name, messages.get("search.wanted.place", MAX_LENGTH)));
            name = "";
        }
        return new OpenedPlaces(List.copyOf(opened), name);
    }

    boolean isOpened(String prefecture) {
        return prefectures.contains(prefecture);
    }

    /** Name and value of each parameter in order, not encoded. */
    List<Map.Entry<String, String>> parameters() {
        List<Map.Entry<String, String>> parameters = new ArrayList<>();
        prefectures.forEach(code -> parameters.add(Map.entry(OPEN, code)));
        if (!sought.isEmpty()) {
            parameters.add(Map.entry(SOUGHT, sought));
        }
        return parameters;
    }
}
