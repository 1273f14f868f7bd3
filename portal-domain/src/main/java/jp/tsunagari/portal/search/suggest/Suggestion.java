package jp.tsunagari.portal.search.suggest;

import jp.tsunagari.portal.message.Named;
import org.jspecify.annotations.Nullable;

/**
 * One thing that may be meant.
 *
 * @param key code or slug, unique among those of its kind
 * @param name as shown in Japanese
 * @param nameEnglish as shown in English; of organisations and initiatives the Japanese name
 * @param detail what tells it from others of like name, or the other word by which it was found; null without one
 */
public record Suggestion(
        SuggestionKind kind,
        String key,
        String name,
        String nameEnglish,
        @Nullable String detail) implements Named {

    /** A name that has no English one. */
    static Suggestion ofName(SuggestionKind kind, String key, String name, @Nullable String detail) {
        return new Suggestion(kind, key, name, name, detail);
    }

    /** Code of its concept in the thesaurus; the key where it has none. */
    String concept() {
        return switch (kind) {
            case TARGET -> "target:" + key;
            case APPROACH -> "approach:" + key;
            case WORD, REGION, EMPTY_REGION, ORGANISATION, INITIATIVE -> key;
        };
    }
}
