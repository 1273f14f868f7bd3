package jp.tsunagari.portal.web.paper;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * How much room a text takes on a sheet whose size is given, in lines. It counts as a careful printer does before a line is
 * set: with wide letters, and with what a line loses at its end, so that no typeface needs more.
 */
public final class LineRoom {

    /** A character that must not end or begin a line takes another with it. */
    private static final double LOST_AT_THE_END = 1;

    private static final String WIDE_LATIN = "MWmw@%&";

    private LineRoom() {}

    /**
     * How many lines a text fills.
     *
     * @param width of a line, in full-width characters
     */
    public static int lines(String text, double width) {
        double room = width - LOST_AT_THE_END;
        int lines = 1;
        double used = 0;
        double word = 0;
        for (int at = 0; at < text.length(); ) {
            int character = text.codePointAt(at);
            at += Character.charCount(character);
            double own = width(character);
            boolean joined = isPartOfWord(character);
            // A word goes to the next line whole; one that is longer than a line is broken where the line ends.
            word = joined ? word + own : 0;
            if (used + own > room) {
                lines++;
                used = joined && word <= room ? word : own;
                // What is left of a word that was broken stays where it is.
                word = !joined ? 0 : word <= room ? word : room + own;
            } else {
                used += own;
            }
        }
        return lines;
    }

    /** Whether all of a text has room. */
    public static boolean has(String text, int lines, double width) {
        return lines(text, width) <= lines;
    }

    /**
     * The text if it has room, else as much of it as has, and what says that it goes on elsewhere.
     *
     * @param ending such as 「…（続きは取組のページに）」
     */
    public static String fit(String text, int lines, double width, String ending) {
        if (has(text, lines, width)) {
            return text;
        }
        List<Integer> ends = new ArrayList<>();
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        for (int end = characters.first(); end != BreakIterator.DONE; end = characters.next()) {
            ends.add(end);
        }
        int most = 0;
        int too = ends.size() - 1;
        while (too - most > 1) {
            int middle = (most + too) >>> 1;
            if (has(text.substring(0, ends.get(middle)) + ending, lines, width)) {
                most = middle;
            } else {
                too = middle;
            }
        }
        return text.substring(0, ends.get(most)).stripTrailing().replaceFirst("[\\p{Po}\\p{Pd}]+$", "") + ending;
    }

    /** Shares a room so that who needs little gets all of it, and the others get the same. */
    public static int[] share(int room, int... needs) {
        int[] shares = new int[needs.length];
        int left = room;
        for (int round = 0; left > 0 && round < room; round++) {
            int open = (int) Arrays.stream(open(needs, shares)).count();
            if (open == 0) {
                break;
            }
            int each = Math.max(1, left / open);
            for (int of : open(needs, shares)) {
                int more = Math.min(left, Math.min(each, needs[of] - shares[of]));
                shares[of] += more;
                left -= more;
            }
        }
        return shares;
    }

    private static int[] open(int[] needs, int[] shares) {
        return IntStream.range(0, needs.length)
                .filter(of -> shares[of] < needs[of])
                .toArray();
    }

    private static double width(int character) {
        if (character >= 0xFF61 && character <= 0xFFDC) {
            return 0.55;
        }
        if (character >= 0x2000) {
            return 1;
        }
        if (character == ' ') {
            return 0.35;
        }
        return WIDE_LATIN.indexOf(character) >= 0 ? 0.95 : Character.isUpperCase(character) ? 0.75 : 0.62;
    }

    private static boolean isPartOfWord(int character) {
        return character < 0x2000 && !Character.isWhitespace(character);
    }
}
