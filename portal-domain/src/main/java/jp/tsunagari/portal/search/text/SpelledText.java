package jp.tsunagari.portal.search.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import jp.tsunagari.portal.text.Script;

/**
 * A text with the differences of spelling taken out that no searcher means: width, case, hiragana or katakana, variants
 * of kanji, accents, spaces, a long vowel at a word's end; and the words in it. Every character knows its place in the
 * source.
 */
final class SpelledText {

    /** In place of punctuation. */
    static final int SEPARATOR = '|';

    private final String source;
    private final List<Letter> characters = new ArrayList<>();
    private final BitSet starts = new BitSet();
    private final BitSet ends = new BitSet();

    SpelledText(String source) {
        this.source = source;
    }

    void append(Letter character, boolean startsWord) {
        if (startsWord) {
            starts.set(characters.size());
        }
        characters.add(character);
    }

    /** The last character ends a word. */
    void endWord() {
        if (!characters.isEmpty()) {
            ends.set(characters.size() - 1);
        }
    }

    String source() {
        return source;
    }

    int length() {
        return characters.size();
    }

    Letter at(int position) {
        return characters.get(position);
    }

    /** Whether a word begins with the character at this position. */
    boolean startsWord(int position) {
        return starts.get(position);
    }

    /** Whether a word ends with the character at this position. */
    boolean endsWord(int position) {
        return ends.get(position);
    }

    boolean endsWithSeparator() {
        return !characters.isEmpty() && characters.get(characters.size() - 1).isSeparator();
    }

    @Override
    public String toString() {
        StringBuilder folded = new StringBuilder(characters.size());
        characters.forEach(character -> folded.appendCodePoint(character.value()));
        return folded.toString();
    }

    /**
     * A character of the text.
     *
     * @param value the code point after folding
     * @param script what the source wrote it in
     * @param start offset in the source
     * @param end offset after it in the source
     */
    record Letter(int value, Script script, int start, int end) {

        boolean isSeparator() {
            return script == Script.SEPARATOR;
        }
    }
}
