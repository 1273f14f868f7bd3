package jp.tsunagari.portal.text;

import java.util.Arrays;
import java.util.Objects;

/** A text in one spelling whose characters know which part of the source they come from. Positions are UTF-16 units. */
public final class FoldedText implements CharSequence {

    private final String source;
    private final String text;
    private final int[] starts;
    private final int[] ends;

    private FoldedText(String source, String text, int[] starts, int[] ends) {
        this.source = source;
        this.text = text;
        this.starts = starts;
        this.ends = ends;
    }

    /** What was folded. */
    public String source() {
        return source;
    }

    /**
     * The part of the source that a part of this text comes from.
     *
     * @param end greater than {@code start}: an empty part has no source
     */
    public String source(int start, int end) {
        return source.substring(starts[start], ends[end - 1]);
    }

    /** Where in the source the character at this position begins. */
    public int sourceStart(int position) {
        return starts[Objects.checkIndex(position, text.length())];
    }

    /** Where in the source the character at this position ends. */
    public int sourceEnd(int position) {
        return ends[Objects.checkIndex(position, text.length())];
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int position) {
        return text.charAt(position);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        return text;
    }

    /** @param source whose parts the characters to be appended come from */
    public static Builder of(String source) {
        return new Builder(source);
    }

    /** Puts a folded text together from left to right. */
    public static final class Builder {

        private final String source;
        private final StringBuilder text;
        private int[] starts;
        private int[] ends;

        private Builder(String source) {
            this.source = source;
            // Enough for nearly every text: few characters are folded into several.
            int expected = source.length() + 8;
            this.text = new StringBuilder(expected);
            this.starts = new int[expected];
            this.ends = new int[expected];
        }

        /** Adds a character that comes from the source between two offsets. */
        public void append(char character, int start, int end) {
            room(1);
            starts[text.length()] = start;
            ends[text.length()] = end;
            text.append(character);
        }

        /** Adds characters each of which comes from the whole part of the source between two offsets. */
        public void append(CharSequence characters, int start, int end) {
            room(characters.length());
            Arrays.fill(starts, text.length(), text.length() + characters.length(), start);
            Arrays.fill(ends, text.length(), text.length() + characters.length(), end);
            text.append(characters);
        }

        /** The code point added last; -1 if there is none. */
        public int last() {
            return text.isEmpty() ? -1 : text.codePointBefore(text.length());
        }

        public FoldedText build() {
            return new FoldedText(source, text.toString(), starts, ends);
        }

        private void room(int more) {
            if (text.length() + more > starts.length) {
                starts = Arrays.copyOf(starts, (text.length() + more) * 2);
                ends = Arrays.copyOf(ends, starts.length);
            }
        }
    }
}
