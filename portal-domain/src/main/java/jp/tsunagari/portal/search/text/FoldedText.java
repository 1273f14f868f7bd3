package jp.tsunagari.portal.search.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * A text with the differences of spelling taken out that no searcher means: width, case, hiragana or katakana, old
 * forms of kanji, spaces, a long vowel at a word's end. Every character knows where it stood in the source.
 */
final class FoldedText {

    /** Stands for punctuation. */
    static final int SEPARATOR = '|';

    private final String source;
    private final List<FoldedCharacter> characters = new ArrayList<>();
    private final BitSet starts = new BitSet();
    private final BitSet ends = new BitSet();

    FoldedText(String source) {
        this.source = source;
    }

    void append(FoldedCharacter character, boolean startsWord) {
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

    FoldedCharacter at(int position) {
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
}
