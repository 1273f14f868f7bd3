package jp.tsunagari.portal.search.text;

import java.util.List;

/**
 * Other words that a search for a word takes in, none of them twice.
 *
 * @param same those that mean the same
 * @param narrower those that it takes in, and what means the same as they do
 */
record Alternatives(List<String> same, List<String> narrower) {

    static final Alternatives NONE = new Alternatives(List.of(), List.of());

    Alternatives {
        same = List.copyOf(same);
        narrower = List.copyOf(narrower);
    }
}
