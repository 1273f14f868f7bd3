package jp.tsunagari.portal.ingest.layout;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the documents of a publisher are made, as data: what is above a case, and the words of its headings and labels.
 *
 * @param code short and stable, lower-case letters, digits and hyphens
 * @param name for people
 * @param header what is above the first heading of a case, from the top downwards
 * @param headings the spellings of each heading, the usual one first, in the order of a case
 * @param labels the spellings of the label of each field, the usual one first
 * @param alike groups of spellings of one word, any of which may be in a heading in place of another
 * @param others headings and labels that the catalogue has no place for, whose text is kept beside the others
 * @param leftOut headings and labels whose text is no part of a case
 */
public record Layout(
        String code,
        String name,
        List<HeaderPart> header,
        Map<CaseHeading, List<String>> headings,
        Map<ProfileField, List<String>> labels,
        List<List<String>> alike,
        List<String> others,
        List<String> leftOut) {

    @SuppressWarnings("NullAway") // a file may leave out what it has none of
    public Layout {
        header = copy(header);
        headings = copy(headings);
        labels = copy(labels);
        alike = copy(alike).stream().map(List::copyOf).toList();
        others = copy(others);
        leftOut = copy(leftOut);
    }

    /** A part of what is above the first heading of a case. */
    public enum HeaderPart {
        TITLE,
        ORGANISATION,
        REGION
    }

    private static <E> List<E> copy(@Nullable List<E> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    private static <K> Map<K, List<String>> copy(@Nullable Map<K, List<String>> lists) {
        Map<K, List<String>> copy = new LinkedHashMap<>();
        if (lists != null) {
            lists.forEach((key, list) -> copy.put(key, List.copyOf(list)));
        }
        return Collections.unmodifiableMap(copy);
    }
}
