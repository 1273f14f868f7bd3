package jp.tsunagari.portal.site;

import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The text of a page in one language.
 *
 * @param language of the words, as a language tag; not always the one that was asked for
 * @param markdown CommonMark with tables; HTML in it is shown as it is typed
 * @param version 0 for the text that the portal comes with, then one more with every saving
 * @param savedAt null for the text that the portal comes with
 * @param author who saved it, null as before and once the account has been erased
 */
public record SiteText(
        SitePage page,
        String language,
        String markdown,
        int version,
        @Nullable Instant savedAt,
        @Nullable String author) {

    /** Thick brackets, or these words in English, with which a text that the portal comes with leaves something open. */
    private static final Pattern OPEN = Pattern.compile("\\u3010[^\\u3011]*\\u3011|\\[to be filled in:[^\\]\n]*\\]");

    /** How many places the operator still has to fill in. */
    public long open() {
        return OPEN.matcher(markdown).results().count();
    }

    /** Whether nothing has been saved yet. */
    public boolean isShipped() {
        return version == 0;
    }
}
