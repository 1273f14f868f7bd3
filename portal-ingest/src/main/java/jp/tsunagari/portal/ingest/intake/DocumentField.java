package jp.tsunagari.portal.ingest.intake;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.tsunagari.portal.text.VisibleText;

/** What can be said of where a document is from, in the order in which it is asked and shown. */
public enum DocumentField {
    PUBLISHER,
    TITLE,
    EDITION,
    PUBLISHED,
    PAGE,
    ORIGINAL,
    LICENCE;

    /** Longer than any name or address that is meant to be read. */
    public static final int MAX_LENGTH = 1_000;

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s/?#<>\"]+\\.[^\\s<>\"]+");

    /** Names it in forms, on the command line and in files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Of the word for it. */
    public String messageKey() {
        return "document.field." + code();
    }

    public boolean isAddress() {
        return this == PAGE || this == ORIGINAL;
    }

    /** What is stored of something typed, not blank; empty if it cannot be what it should be. */
    public Optional<String> read(String typed) {
        String value = VisibleText.line(typed);
        if (value.isEmpty() || value.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        if (isAddress()) {
            return Optional.of(value).filter(address -> ADDRESS.matcher(address).matches());
        }
        return this == PUBLISHED ? PublicationDate.parse(value).map(PublicationDate::iso) : Optional.of(value);
    }
}
