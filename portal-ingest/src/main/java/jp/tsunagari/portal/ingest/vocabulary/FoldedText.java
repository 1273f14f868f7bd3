package jp.tsunagari.portal.ingest.vocabulary;

import java.util.Arrays;

/** A text in one spelling that still knows where in the original each character comes from. */
final class FoldedText implements CharSequence {

    private final String original;
    private final StringBuilder text = new StringBuilder();
    private int[] starts = new int[64];
    private int[] ends = new int[64];

    /** Empty; to be filled by {@link #append}. */
    FoldedText(String original) {
        this.original = original;
    }

    /** Adds a character that stands for the originals from {@code start} to {@code end}. */
    void append(char c, int start, int end) {
        if (text.length() == starts.length) {
            starts = Arrays.copyOf(starts, starts.length * 2);
            ends = Arrays.copyOf(ends, ends.length * 2);
        }
        starts[text.length()] = start;
        ends[text.length()] = end;
        text.append(c);
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
        return text.length();
    }

    @Override
    public char charAt(int index) {
        return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
