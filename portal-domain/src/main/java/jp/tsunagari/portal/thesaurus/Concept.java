package jp.tsunagari.portal.thesaurus;

import jp.tsunagari.portal.message.Named;
import org.jspecify.annotations.Nullable;

/**
 * A thing that people search for, whatever they call it.
 *
 * @param code stable; that of a term is its kind and code, such as {@code target:elderly}
 * @param term the term of the vocabulary that this concept is: {@code target:} or {@code approach:} and the term's code;
 *     null if it is none
 * @param definition a short sentence, where the label is not plain by itself
 */
public record Concept(
        long id,
        String code,
        Labels labels,
        @Nullable String term,
        @Nullable String definition) implements Named {

    @Override
    public String name() {
        return label();
    }

    /** The usual English word; the Japanese one where no one has given any. */
    @Override
    public String nameEnglish() {
        return labels.english().isEmpty() ? label() : labels.english().get(0);
    }

    /** What it is called first of all. */
    public String label() {
        return labels.preferred();
    }
}
