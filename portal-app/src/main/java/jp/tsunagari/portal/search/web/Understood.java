package jp.tsunagari.portal.search.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the words of a search were taken, as far as it goes without saying.
 *
 * @param takenApart runs such as 高齢者の居場所 that are looked for word by word
 * @param ignored parts that are not looked for
 * @param also other words that count as well
 * @param synonyms the link that leaves those out or lets them in again; null where the words have none
 */
record Understood(
        List<String> takenApart,
        List<String> ignored,
        List<String> also,
        @Nullable Choice synonyms) {

    Understood {
        takenApart = List.copyOf(takenApart);
        ignored = List.copyOf(ignored);
        also = List.copyOf(also);
    }

    /** Whether there is anything to say. */
    public boolean says() {
        return synonyms != null || !takenApart.isEmpty() || !ignored.isEmpty();
    }
}
