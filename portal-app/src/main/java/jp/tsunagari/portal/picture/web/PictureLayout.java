package jp.tsunagari.portal.picture.web;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleBiFunction;

/**
 * Breaks a title into lines as large as there is room for.
 *
 * @param lines of the title, in their order
 * @param size of their letters
 */
record PictureLayout(List<String> lines, int size) {

    private static final List<Integer> SIZES = List.of(88, 76, 64, 56, 48, 42);
    private static final String CUT = "…";
    private static final int REMNANT = 2;

    PictureLayout {
        lines = List.copyOf(lines);
    }

    /**
     * The largest letters with which the whole title fits; with the smallest it is cut.
     *
     * @param widths of a text in a size
     */
    static PictureLayout of(String title, double width, double height, ToDoubleBiFunction<String, Integer> widths) {
        for (int size : SIZES) {
            List<String> lines = wrap(title, width, text -> widths.applyAsDouble(text, size));
            if (lines.size() <= most(size, height) && !endsInRemnant(lines)) {
                return new PictureLayout(lines, size);
            }
        }
        int size = SIZES.get(SIZES.size() - 1);
        // As much as there is room for.
        return new PictureLayout(
                wrapped(title, width, most(size, height), text -> widths.applyAsDouble(text, size)), size);
    }

    /** The text in lines, of which at most so many are shown. */
    static List<String> wrapped(String text, double width, int most, Measure measure) {
        List<String> lines = wrap(text, width, measure);
        if (lines.size() <= most) {
            return lines;
        }
        List<String> shown = new ArrayList<>(lines.subList(0, most));
        shown.set(most - 1, cut(shown.get(most - 1) + CUT, width, measure));
        return shown;
    }

    /** The text, or as much of its beginning as fits before a mark that something is missing. */
    static String cut(String text, double width, Measure measure) {
        if (measure.width(text) <= width) {
            return text;
        }
        String whole = text.endsWith(CUT) ? text.substring(0, text.length() - CUT.length()) : text;
        int end = whole.length();
        while (end > 0 && measure.width(whole.substring(0, end) + CUT) > width) {
            end = whole.offsetByCodePoints(end, -1);
        }
        return whole.substring(0, wordEnd(whole, end)).stripTrailing() + CUT;
    }

    /** Not within a word of Latin letters, if another one is before it. */
    private static int wordEnd(String text, int end) {
        boolean inside = end > 0 && end < text.length() && isLatin(text, end - 1) && isLatin(text, end);
        int space = inside ? text.lastIndexOf(' ', end) : -1;
        return space > 0 ? space : end;
    }

    private static boolean isLatin(String text, int at) {
        return Character.UnicodeScript.of(text.codePointAt(at)) == Character.UnicodeScript.LATIN;
    }

    /** Whether a letter or two are left over for a last line; a size smaller, they have room. */
    private static boolean endsInRemnant(List<String> lines) {
        return lines.size() > 1 && lines.get(lines.size() - 1).length() <= REMNANT;
    }

    /** From one line to the next. */
    double lineHeight() {
        return size * 1.4;
    }

    private static int most(int size, double height) {
        return (int) (height / (size * 1.4));
    }

    /** Where a line of Japanese may break is Java's own rule; what has no such place is broken anywhere. */
    private static List<String> wrap(String title, double width, Measure measure) {
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.JAPANESE);
        breaks.setText(title);
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            String piece = title.substring(from, to);
            if (line.length() > 0 && measure.width(line + piece.stripTrailing()) > width) {
                lines.add(line.toString().strip());
                line.setLength(0);
            }
            for (int character : piece.codePoints().toArray()) {
                if (line.length() > 0 && measure.width(line + Character.toString(character)) > width) {
                    lines.add(line.toString().strip());
                    line.setLength(0);
                }
                line.appendCodePoint(character);
            }
            from = to;
        }
        lines.add(line.toString().strip());
        return lines;
    }

    /** How wide a text is. */
    @FunctionalInterface
    interface Measure {

        double width(String text);
    }
}
