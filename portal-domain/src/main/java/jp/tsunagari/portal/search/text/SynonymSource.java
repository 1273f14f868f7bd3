package jp.tsunagari.portal.search.text;

/** Knows which synonyms hold now; admins change them while the portal runs. */
@FunctionalInterface
public interface SynonymSource {

    /** Those that hold now. Whoever asks several questions that belong together asks the same ones. */
    Synonyms current();
}
