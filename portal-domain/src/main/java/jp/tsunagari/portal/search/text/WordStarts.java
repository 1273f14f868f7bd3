package jp.tsunagari.portal.search.text;

import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * A folded text without its punctuation, and the places where its words begin: what the beginning of a typed word is
 * compared with.
 */
public final class WordStarts {

    private final String text;
    private final BitSet starts;

    private WordStarts(String text, BitSet starts) {
        this.text = text;
        this.starts = starts;
    }

    static WordStarts of(SpelledText folded) {
        StringBuilder text = new StringBuilder(folded.length());
        BitSet starts = new BitSet();
        for (int position = 0; position < folded.length(); position++) {
            SpelledText.Letter character = folded.at(position);
            if (character.isSeparator()) {
                continue;
            }
            if (folded.startsWord(position)) {
                starts.set(text.length());
            }
            text.appendCodePoint(character.value());
        }
        return new WordStarts(text.toString(), starts);
    }

    /** Letters and digits only; empty for a text of nothing but punctuation. */
    public String text() {
        return text;
    }

    /** Offsets in {@link #text()}, ascending. */
    public IntStream starts() {
        return starts.stream();
    }
}
