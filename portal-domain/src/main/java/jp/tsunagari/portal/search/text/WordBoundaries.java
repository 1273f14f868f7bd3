package jp.tsunagari.portal.search.text;

import java.util.BitSet;

/**
 * Where words begin and end in a text, by offset.
 *
 * @param starts offsets at which a word begins
 * @param ends offsets just after a word
 */
record WordBoundaries(BitSet starts, BitSet ends) {

    WordBoundaries() {
        this(new BitSet(), new BitSet());
    }

    void word(int start, int end) {
        starts.set(start);
        ends.set(end);
    }
}
