package jp.tsunagari.portal.message;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * Words for a user by their key, in the language of the current request; Japanese where there is no request, as in a
 * background thread or a command, whose machine may speak any language.
 *
 * <p>Arguments are set in as {@link java.text.MessageFormat} does it: a number gets its thousands marks, and a quote in
 * a text with arguments is written twice. A key that no bundle has is a fault of the program and throws
 * {@link org.springframework.context.NoSuchMessageException}.
 */
public final class Messages {

    /** All words that the catalogue keeps are in it, whoever made them. */
    private static final Locale OF_THE_CATALOGUE = Locale.JAPANESE;

    private final MessageSource source;
    /** Null for that of the request. */
    private final @Nullable Locale always;

    Messages(MessageSource source) {
        this(source, null);
    }

    private Messages(MessageSource source, @Nullable Locale always) {
        this.source = source;
        this.always = always;
    }

    /** The same words in one language, whatever that of the request is. */
    public Messages in(Locale language) {
        return new Messages(source, language);
    }

    /** All bundles of the class path, in Japanese: for commands and tests that have no application context. */
    public static Messages ofClasspath() {
        return new Messages(BundleMessageSource.ofClasspath());
    }

    /**
     * The same words in the language of the catalogue, whatever page they are looked up for: for everything that is
     * stored, such as lines of a log, reasons of changes and warnings about a document. What is stored is read later by
     * others, who have chosen their language themselves.
     */
    public Messages stored() {
        return in(OF_THE_CATALOGUE);
    }

    /** The text of {@code key}, never null; an argument that the text leaves out may be null. */
    public String get(String key, @Nullable Object... arguments) {
        return source.getMessage(key, arguments, language());
    }

    /** The text of something that carries its own key and arguments, never null. */
    public String get(MessageSourceResolvable resolvable) {
        return source.getMessage(resolvable, language());
    }

    /** What something is called in the language of the current request. */
    public String name(Named named) {
        return named.nameIn(language());
    }

    /** The language of the words. */
    public Locale language() {
        if (always != null) {
            return always;
        }
        LocaleContext context = LocaleContextHolder.getLocaleContext();
        Locale locale = context == null ? null : context.getLocale();
        return locale == null ? OF_THE_CATALOGUE : locale;
    }
}
