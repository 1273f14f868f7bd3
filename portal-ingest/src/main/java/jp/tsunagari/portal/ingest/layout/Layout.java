package jp.tsunagari.portal.ingest.layout;

import java.util.ArrayList;
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
 * @param stories headings inside of the running text that recur and are no parts
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
        List<String> stories,
        List<String> others,
        List<String> leftOut) {

    /** What a heading inside of the running text means. */
    public static final String STORY = "STORY";

    @SuppressWarnings("NullAway") // a file may leave out what it has none of
    public Layout {
        header = copy(header);
        headings = copy(headings);
        labels = copy(labels);
        alike = copy(alike).stream().map(List::copyOf).toList();
        stories = copy(stories);
        others = copy(others);
        leftOut = copy(leftOut);
    }

    /** A part of what is above the first heading of a case. */
    public enum HeaderPart {
        TITLE,
        ORGANISATION,
        REGION
    }

    /**
     * The same layout in which a word has this meaning and no other.
     *
     * @param meaning the name of a {@link CaseHeading} or of a {@link ProfileField}, or {@link #STORY}
     */
    public Layout meaning(String word, String meaning) {
        return new Layout(
                code,
                name,
                header,
                with(headings, CaseHeading.values(), word, meaning),
                with(labels, ProfileField.values(), word, meaning),
                alike,
                with(stories, word, meaning.equals(STORY)),
                with(others, word, meaning.equals(CaseHeading.OTHER.name())),
                with(leftOut, word, meaning.equals(CaseHeading.LEFT_OUT.name())));
    }

    private static <K extends Enum<K>> Map<K, List<String>> with(
            Map<K, List<String>> lists, K[] keys, String word, String meaning) {
        Map<K, List<String>> changed = new LinkedHashMap<>();
        lists.forEach(
                (key, list) -> changed.put(key, with(list, word, key.name().equals(meaning))));
        for (K key : keys) {
            boolean isNew = key.name().equals(meaning)
                    && key != CaseHeading.OTHER
                    && key != CaseHeading.LEFT_OUT
                    && !lists.containsKey(key);
            if (isNew) {
                changed.put(key, List.of(word));
            }
        }
        return changed;
    }

    private static List<String> with(List<String> list, String word, boolean means) {
        List<String> changed = new ArrayList<>(list);
        changed.remove(word);
        if (means) {
            changed.add(word);
        }
        return changed;
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
