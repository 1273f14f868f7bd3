package jp.tsunagari.portal.history.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version as a list shows it.
 *
 * @param actor who made it, as the person was called then
 * @param kind how, in Japanese
 * @param fields the labels of what it changed
 * @param path of the card below /my
 */
record VersionView(
        int number,
        Instant at,
        String actor,
        String kind,
        @Nullable String reason,
        List<String> fields,
        String path,
        String name) {

    VersionView {
        fields = List.copyOf(fields);
    }

    /** Whether there is a former version that it can be compared with, and something to compare. */
    public boolean changedSomething() {
        return number > 1 && !fields.isEmpty();
    }
}
