package jp.tsunagari.portal.initiative.web;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import jp.tsunagari.portal.ingest.run.OriginalText.PublicLine;
import jp.tsunagari.portal.initiative.web.SourcePageView.TextPart;

/**
 * Finds words in the lines of a document. Only letters and digits count: a reading has joined wrapped lines and left out
 * marks of lists and of emphasis.
 */
final class QuoteMarks {

    private final List<PublicLine> lines;
    private final StringBuilder letters = new StringBuilder();
    /** Of each of the letters: which line, and where in it. */
    private final List<int[]> places = new ArrayList<>();

    private final List<BitSet> marked = new ArrayList<>();

    QuoteMarks(List<PublicLine> lines) {
        this.lines = lines;
        for (int line = 0; line < lines.size(); line++) {
            marked.add(new BitSet());
            String text = lines.get(line).text();
            for (int at = 0; at < text.length(); at++) {
                if (counts(text.charAt(at))) {
                    letters.append(text.charAt(at));
                    places.add(new int[] {line, at});
                }
            }
        }
    }

    private static boolean counts(char c) {
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c);
    }

    /**
     * Marks the first place with these words that begins on one of some lines.
     *
     * @param first number of a line
     * @param last inclusive
     * @return whether there is one
     */
    boolean mark(String words, int first, int last) {
        String wanted = lettersOf(words);
        int found = wanted.isEmpty() ? -1 : letters.indexOf(wanted, startOf(first));
        return found >= 0 && number(found) <= last && mark(words, wanted, found);
    }

    /**
     * Marks the place with these words that begins nearest to a line.
     *
     * @param line its number
     * @return whether there is one
     */
    boolean markNearest(String words, int line) {
        String wanted = lettersOf(words);
        int nearest = -1;
        int found = wanted.isEmpty() ? -1 : letters.indexOf(wanted);
        while (found >= 0) {
            if (nearest < 0 || Math.abs(number(found) - line) < Math.abs(number(nearest) - line)) {
                nearest = found;
            }
            found = letters.indexOf(wanted, found + 1);
        }
        return nearest >= 0 && mark(words, wanted, nearest);
    }

    private static String lettersOf(String words) {
        StringBuilder wanted = new StringBuilder();
        words.chars().filter(c -> counts((char) c)).forEach(c -> wanted.append((char) c));
        return wanted.toString();
    }

    private boolean mark(String words, String wanted, int found) {
        int[] begin = places.get(found);
        int[] end = places.get(found + wanted.length() - 1);
        for (int line = begin[0]; line <= end[0]; line++) {
            String text = lines.get(line).text();
            int from = line == begin[0] ? begin[1] : firstLetter(text);
            int to = line == end[0]
                    ? afterMarks(words, text, end[1] + 1)
                    : text.stripTrailing().length();
            if (from < to) {
                marked.get(line).set(from, to);
            }
        }
        return true;
    }

    /** Closing marks such as %) belong to the words where the line has them too. */
    private static int afterMarks(String words, String text, int end) {
        int last = words.length();
        while (!counts(words.charAt(last - 1))) {
            last--;
        }
        int to = end;
        for (int i = last; i < words.length() && to < text.length() && words.charAt(i) == text.charAt(to); i++) {
            to++;
        }
        return to;
    }

    private static int firstLetter(String text) {
        return (int) text.chars().takeWhile(c -> !counts((char) c)).count();
    }

    /** The index of the first letter that is on this line or after it. */
    private int startOf(int number) {
        int low = 0;
        int high = places.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (number(middle) < number) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int number(int letter) {
        return lines.get(places.get(letter)[0]).number();
    }

    boolean isMarked(int index) {
        return !marked.get(index).isEmpty();
    }

    /** A line in parts that are marked or not. */
    List<TextPart> parts(int index) {
        String text = lines.get(index).text();
        BitSet marks = marked.get(index);
        List<TextPart> parts = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            boolean mark = marks.get(from);
            int next = mark ? marks.nextClearBit(from) : marks.nextSetBit(from);
            int to = next < 0 ? text.length() : Math.min(next, text.length());
            parts.add(new TextPart(text.substring(from, to), mark));
            from = to;
        }
        return parts;
    }
}
