package jp.tsunagari.portal.ingest.vocabulary;

import java.util.Arrays;
import java.util.Objects;

/** A text in one spelling that still knows where in the original each character comes from. */
final class FoldedText implements CharSequence {

    private final String original;
    private char[] text;
    private int[] starts;
    private int[] ends;
    private int length;

    /** Empty; to be filled by {@link #append}. */
    FoldedText(String original) {
        this.original = original;
        // Enough for nearly every text: few characters are folded into several.
        int expected = original.length() + 8;
        this.text = new char[expected];
        this.starts = new int[expected];
        this.ends = new int[expected];
    }

    /** Adds a character that stands for the originals from {@code start} to {@code end}. */
    void append(char c, int start, int end) {
        if (length == text.length) {
            text = Arrays.copyOf(text, length * 2);
            starts = Arrays.copyOf(starts, length * 2);
            ends = Arrays.copyOf(ends, length * 2);
        }
        text[length] = c;
        starts[length] = start;
        ends[length] = end;
        length++;
    }

    /** The original of a part that is not empty. */
    String original(int start, int end) {
        return original.substring(starts[start], ends[end - 1]);
    }

    int originalStart(int position) {
        return starts[position];
    }

    int originalEnd(int position) {
        return ends[position];
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public char charAt(int index) {
        return text[Objects.checkIndex(index, length)];
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new String(text, start, end - start);
    }

    @Override
    public String toString() {
        return new String(text, 0, length);
    }
}
