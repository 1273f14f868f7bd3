package jp.tsunagari.portal.initiative.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An initiative that is like the one of the page, and why.
 *
 * @param organisation its name without legal form
 * @param place the first region that it works in, null where none is known
 * @param targetGroups names of those that both have
 * @param approaches names of those that both have
 * @param words uncommon words that both use
 */
record SimilarEntry(
        String slug,
        String title,
        String organisation,
        @Nullable String place,
        List<String> targetGroups,
        List<String> approaches,
        List<String> words) {

    SimilarEntry {
        targetGroups = List.copyOf(targetGroups);
        approaches = List.copyOf(approaches);
        words = List.copyOf(words);
    }
}
