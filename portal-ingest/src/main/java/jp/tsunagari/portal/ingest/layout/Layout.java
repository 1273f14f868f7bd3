package jp.tsunagari.portal.ingest.layout;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.tsunagari.portal.text.Folding;
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
 * @param register the columns of tables with one row a case; null in a layout of running text
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
        List<String> leftOut,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Register register) {

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
                with(leftOut, word, meaning.equals(CaseHeading.LEFT_OUT.name())),
                register);
    }

    /**
     * The columns of registers.
     *
     * @param columns the names at the heads of columns, by what the columns are
     * @param values what values of columns of a vocabulary are: codes of terms by the value, folded; "" for none
     */
    public record Register(Map<RegisterField, List<String>> columns, Map<RegisterField, Map<String, String>> values) {

        static final Register EMPTY = new Register(Map.of(), Map.of());

        @SuppressWarnings("NullAway") // a file may leave out what it has none of
        public Register {
            columns = copy(columns);
            Map<RegisterField, Map<String, String>> copy = new LinkedHashMap<>();
            if (values != null) {
                // In order, so that the same values are the same JSON.
                values.forEach((field, codes) -> copy.put(field, Collections.unmodifiableMap(new TreeMap<>(codes))));
            }
            values = Collections.unmodifiableMap(copy);
        }
    }

    /** The columns of registers, none in a layout of running text. */
    Register registerOrEmpty() {
        return register == null ? Register.EMPTY : register;
    }

    /** A layout of registers that knows no column yet. */
    public static Layout ofRegister(String code, String name) {
        return new Layout(
                code, name, List.of(), Map.of(), Map.of(), List.of(), List.of(), List.of(), List.of(), Register.EMPTY);
    }

    /** The same layout in which a column is this and nothing else. */
    public Layout column(String head, RegisterField field) {
        Register now = registerOrEmpty();
        return with(new Register(with(now.columns(), RegisterField.values(), head, field.name()), now.values()));
    }

    /**
     * The same layout in which a value of a vocabulary's column is this term.
     *
     * @param code "" for no term
     */
    public Layout value(RegisterField field, String value, String code) {
        Register now = registerOrEmpty();
        Map<RegisterField, Map<String, String>> values = new LinkedHashMap<>(now.values());
        Map<String, String> ofField = new TreeMap<>(values.getOrDefault(field, Map.of()));
        ofField.put(Folding.NAMES.apply(value), code);
        values.put(field, ofField);
        return with(new Register(now.columns(), values));
    }

    private Layout with(Register other) {
        return new Layout(code, name, header, headings, labels, alike, stories, others, leftOut, other);
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
