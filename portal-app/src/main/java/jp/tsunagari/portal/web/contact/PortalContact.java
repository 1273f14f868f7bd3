package jp.tsunagari.portal.web.contact;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The person or office that can be asked, as {@code portal.contact} says: an address for mail or of a page, or a text. */
@Component
public class PortalContact {

    private static final Pattern MAIL = Pattern.compile("[^\\s@<>\"/?&%]+@[^\\s@<>\"/?&%]+");
    private static final Pattern PAGE = Pattern.compile("https?://[^\\s<>\"]+");

    private final String text;

    public PortalContact(@Value("${portal.contact:}") String text) {
        this.text = text.strip();
    }

    /** As people read it; empty if no one can be asked. */
    public String text() {
        return text;
    }

    /** Where a link leads; null for a text, and if no one can be asked. */
    public @Nullable String address() {
        if (MAIL.matcher(text).matches()) {
            return "mailto:" + text;
        }
        return PAGE.matcher(text).matches() ? text : null;
    }
}
