package jp.tsunagari.portal.search.suggest;

import jp.tsunagari.portal.search.text.WordStarts;

/**
 * A way in which something can be typed.
 *
 * @param suggestion as shown when it was found by this spelling
 * @param written as the catalogue or its tables have it
 * @param text the same, for comparing
 */
record Spelling(Suggestion suggestion, String written, WordStarts text, Sort sort) {

    enum Sort {
        /** The name itself: found by any of its words. */
        NAME,
        /** How the name is read: found from its beginning, because the dictionary finds no words in it. */
        READING,
        /** Another word for it: found by any of its words, after names. */
        ALIAS
    }

    /** How good it is to be found here: a lower number is better. */
    int rankAt(int start) {
        boolean alias = sort == Sort.ALIAS;
        return (start == 0 ? 0 : 2) + (alias ? 1 : 0);
    }
}
