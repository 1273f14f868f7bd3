package jp.tsunagari.portal.message;

import java.util.Locale;

/**
 * Something of the catalogue's own that has a name in each language of the portal, such as a term or a place. As an
 * argument of a message it is written by its name in the language of the message.
 */
public interface Named {

    /** In Japanese. */
    String name();

    String nameEnglish();

    /** What is called so. */
    static Named of(String name, String nameEnglish) {
        return new Pair(name, nameEnglish);
    }

    /** The name in a language; in Japanese where it is neither of the two. */
    default String nameIn(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? nameEnglish() : name();
    }

    /** Names and nothing else. */
    record Pair(String name, String nameEnglish) implements Named {}
}
