package jp.tsunagari.portal.web.form;

import java.io.Serializable;

/**
 * What came of a form, shown once on the page after it. Until then it is in the session, so nothing secret is in it.
 *
 * @param message in the language of the request
 * @param failed whether nothing was stored
 */
public record FormNotice(String message, boolean failed) implements Serializable {

    /** The name under which it waits for the next page. */
    public static final String ATTRIBUTE = "notice";

    public static FormNotice done(String message) {
        return new FormNotice(message, false);
    }

    public static FormNotice refused(String message) {
        return new FormNotice(message, true);
    }
}
