package jp.tsunagari.portal.vocabulary.web;

import java.io.Serializable;

/**
 * What came of a form, shown once on the page behind it.
 *
 * @param message Japanese
 * @param failed whether nothing was stored
 */
record VocabularyNotice(String message, boolean failed) implements Serializable {

    static VocabularyNotice done(String message) {
        return new VocabularyNotice(message, false);
    }

    static VocabularyNotice refused(String message) {
        return new VocabularyNotice(message, true);
    }
}
