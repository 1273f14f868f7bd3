package jp.tsunagari.portal.card.web;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What has just been done, told once on the next page.
 *
 * @param path where readers see it, null if nowhere
 * @param done key of the form whose typed words are safe now, null if none
 */
public record Notice(
        String text, @Nullable String path, @Nullable String done) implements Serializable {

    /** The name under which it waits for the next page. */
    public static final String ATTRIBUTE = "notice";

    /** Whether nothing was stored, which a card's form says beside its fields. */
    public boolean failed() {
        return false;
    }
}
