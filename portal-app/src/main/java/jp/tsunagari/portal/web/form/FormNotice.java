package jp.tsunagari.portal.web.form;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What came of a form, shown once on the page after it. Until then it is in the session, so nothing secret is in it.
 *
 * @param message in the language of the request
 * @param failed whether nothing was stored
 * @param field the id of the field that has to be put right; null if it is none
 */
public record FormNotice(
        String message, boolean failed, @Nullable String field) implements Serializable {

    /** The name under which it waits for the next page. */
    public static final String ATTRIBUTE = "notice";

    public static FormNotice done(String message) {
        return new FormNotice(message, false, null);
    }

    public static FormNotice refused(String message) {
        return new FormNotice(message, true, null);
    }

    /** As above, on a page with the field. */
    public static FormNotice refused(String message, String field) {
        return new FormNotice(message, true, field);
    }

    /** What is wrong with a field, by its id; null if nothing is. */
    public @Nullable String of(String id) {
        return id.equals(field) ? message : null;
    }
}
