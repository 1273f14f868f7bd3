package jp.tsunagari.portal.ingest.outcome;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A sentence with its words, and where in the passage it begins. */
final class Sentence {

    private static final int NEARBY = 150;
    private static final Pattern QUOTED = Pattern.compile("「[^「」]*」|『[^『』]*』|“[^“”]*”");

    private final String text;
    private final int offset;
    private final List<Word> words;
    private final int[] startingAt;
    private final int[] endingAt;
    private final int[] quoteDepth;
    private final int[] bracketDepth;

    Sentence(String text, int offset, List<Word> words) {
        this.text = text;
        this.offset = offset;
        this.words = List.copyOf(words);
        this.startingAt = new int[text.length() + 1];
        this.endingAt = new int[text.length() + 1];
        Arrays.fill(startingAt, -1);
        Arrays.fill(endingAt, -1);
        for (int i = 0; i < words.size(); i++) {
            startingAt[words.get(i).start()] = i;
            endingAt[words.get(i).end()] = i;
        }
        this.quoteDepth = Brackets.depths(text, Brackets.QUOTES);
        this.bracketDepth = Brackets.depths(text, Brackets.PARENTHESES);
    }

    String text() {
        return text;
    }

    /** Position of the first character in the passage. */
    int offset() {
        return offset;
    }

    int length() {
        return text.length();
    }

    List<Word> words() {
        return words;
    }

    boolean isWordStart(int position) {
        return startingAt[position] >= 0;
    }

    boolean isWordEnd(int position) {
        return endingAt[position] >= 0;
    }

    Optional<Word> wordFrom(int position) {
        int index = startingAt[position];
        return index < 0 ? Optional.empty() : Optional.of(words.get(index));
    }

    /** The last word that ends at the position or before it. */
    int indexBefore(int position) {
        int at = position;
        while (at > 0 && endingAt[at] < 0) {
            at--;
        }
        return endingAt[at];
    }

    /** The first word that starts at the position or behind it; the number of words when there is none. */
    int indexFrom(int position) {
        int at = position;
        while (at < text.length() && startingAt[at] < 0) {
            at++;
        }
        return startingAt[at] < 0 ? words.size() : startingAt[at];
    }

    boolean isQuoted(int position) {
        return quoteDepth[position] > 0;
    }

    /** Behind the outermost quotation marks around a position. */
    int quoteEnd(int position) {
        int end = position;
        while (end < text.length() && quoteDepth[end] > 0) {
            end++;
        }
        return end;
    }

    /** A text without what stands in quotation marks. */
    static String unquoted(String part) {
        return QUOTED.matcher(part).replaceAll("");
    }

    boolean isBracketed(int position) {
        return bracketDepth[position] > 0;
    }

    /** Where the innermost brackets around a position begin; the start of the sentence outside of brackets. */
    int bracketStart(int position) {
        int depth = bracketDepth[position];
        int start = position;
        while (depth > 0 && start > Math.max(0, position - NEARBY) && bracketDepth[start - 1] >= depth) {
            start--;
        }
        return depth > 0 ? start : 0;
    }

    /** Behind the innermost brackets around a position; the end of the sentence outside of brackets. */
    int bracketEnd(int position) {
        int depth = bracketDepth[position];
        int end = position;
        while (depth > 0 && end < Math.min(text.length(), position + NEARBY) && bracketDepth[end] >= depth) {
            end++;
        }
        return depth > 0 ? end : text.length();
    }

    boolean startsWith(String word, int position) {
        return text.startsWith(word, position);
    }

    boolean endsWith(String word, int position) {
        return position >= word.length() && text.startsWith(word, position - word.length());
    }

    /** As far back from a position as words still have to do with it. */
    String before(int position) {
        return between(position - NEARBY, position);
    }

    /** As far on from a position as words still have to do with it. */
    String after(int position) {
        return between(position, position + NEARBY);
    }

    String between(int from, int to) {
        return from >= to ? "" : text.substring(Math.max(0, from), Math.min(to, text.length()));
    }
}
