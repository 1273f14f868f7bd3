package jp.tsunagari.portal.web.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.util.MultiValueMap;

/** The name of a file in letters that every system and program takes: what it is of, and what was asked for, in codes. */
public final class PlainName {

    /** Characters of a whole name: what a window of files shows on a line, and less than systems take in bytes. */
    public static final int MAX_LENGTH = 80;

    /** How a list is turned over on a page; a file is whole. */
    private static final Set<String> LAYOUT = Set.of("page", "size", "view", "sort");

    private static final Pattern OTHER = Pattern.compile("[^A-Za-z0-9]+");

    private PlainName() {}

    /** @param tail a date, if there is one, and the ending */
    public static String of(String kind, MultiValueMap<String, String> parameters, String tail) {
        return kind + asked(parameters, parameters.keySet(), MAX_LENGTH - kind.length() - tail.length()) + tail;
    }

    /**
     * What was asked for, as a part of a name: {@code _region-01-02_target-elderly}; empty for everything. Of values too
     * long for a name, and of words in Japanese, it has only that they were asked for.
     *
     * @param room characters that it may have
     */
    public static String asked(MultiValueMap<String, String> parameters, Collection<String> names, int room) {
        List<List<String>> conditions = new ArrayList<>();
        for (Map.Entry<String, List<String>> parameter : parameters.entrySet()) {
            String name = plain(parameter.getKey());
            List<String> values = parameter.getValue().stream()
                    .filter(value -> value != null && !value.isBlank())
                    .toList();
            if (name.isEmpty() || values.isEmpty() || LAYOUT.contains(name) || !names.contains(parameter.getKey())) {
                continue;
            }
            String said = plain(String.join("-", values));
            conditions.add(said.isEmpty() ? List.of(name) : List.of(name + "-" + said, name));
        }
        return FileWords.of(conditions, room);
    }

    private static String plain(String text) {
        String plain = OTHER.matcher(text).replaceAll("-");
        return plain.replaceAll("^-|-$", "");
    }
}
