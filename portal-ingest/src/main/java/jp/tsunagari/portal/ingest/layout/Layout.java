package jp.tsunagari.portal.ingest.layout;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How the documents of a publisher are made, as data: what is above a case, and the words of its headings and labels.
 *
 * @param code short and stable, lower-case letters, digits and hyphens
 * @param name for people
 * @param header what is above the first heading of a case, from the top downwards
 * @param headings the spellings of each heading, the usual one first, in the order of a case
 * @param labels the spellings of the label of each field, the usual one first
 * @param alike groups of spellings of one word, any of which may be in a heading in place of another
 */
public record Layout(
        String code,
        String name,
        List<HeaderPart> header,
        Map<CaseHeading, List<String>> headings,
        Map<ProfileField, List<String>> labels,
        List<List<String>> alike) {

    public Layout {
        header = List.copyOf(header);
        headings = copy(headings);
        labels = copy(labels);
        alike = alike.stream().map(List::copyOf).toList();
    }

    /** A part of what is above the first heading of a case. */
    public enum HeaderPart {
        TITLE,
        ORGANISATION,
        REGION
    }

    private static <K> Map<K, List<String>> copy(Map<K, List<String>> lists) {
        Map<K, List<String>> copy = new LinkedHashMap<>();
        lists.forEach((key, list) -> copy.put(key, List.copyOf(list)));
        return Collections.unmodifiableMap(copy);
    }
}
