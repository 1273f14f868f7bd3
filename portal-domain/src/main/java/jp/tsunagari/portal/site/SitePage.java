package jp.tsunagari.portal.site;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A page whose text belongs to the operator of the portal. Each has a text to begin with. */
public enum SitePage {
    OPERATOR,
    TERMS,
    PRIVACY,
    HELP,
    ACCESSIBILITY,
    GLOSSARY;

    /** As in addresses. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Where readers find it, without the language. */
    public String path() {
        return this == ACCESSIBILITY ? "/accessibility" : "/about/" + code();
    }

    /** Of its heading. */
    public String titleKey() {
        return "site.page." + code();
    }

    /** Of the sentence that search engines and messengers show of it. */
    public String descriptionKey() {
        return "site.page." + code() + ".description";
    }

    public static Optional<SitePage> of(String code) {
        return Stream.of(values()).filter(page -> page.code().equals(code)).findFirst();
    }
}
