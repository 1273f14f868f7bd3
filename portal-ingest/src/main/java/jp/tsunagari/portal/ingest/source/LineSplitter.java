package jp.tsunagari.portal.ingest.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import jp.tsunagari.portal.ingest.source.SourceText.SourceLine;
import jp.tsunagari.portal.text.Fold;
import jp.tsunagari.portal.text.Folding;

/** Splits a text into numbered lines. A page break is no line break, so that it never shifts a line number. */
final class LineSplitter {

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\u200B\u2060\uFEFF&&[^\t]]");
    /** か and its mark become が. Compatibility ideographs stay, because they occur in names. */
    private static final Folding COMPOSED = Folding.of(Fold.MARKS);

    private LineSplitter() {}

    static List<SourceLine> split(String text) {
        List<SourceLine> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r') {
                add(text.substring(start, i), lines);
                i += text.startsWith("\r\n", i) ? 1 : 0;
                start = i + 1;
            }
        }
        add(text.substring(start), lines);
        return lines;
    }

    /**
     * The first line of each page, where form feeds part pages; empty for a text without any. What comes after a form
     * feed in the middle of a line is on the page of that line.
     */
    static List<Integer> pageStarts(String text) {
        List<Integer> starts = new ArrayList<>();
        int line = 1;
        boolean blank = true;
        boolean parted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || (c == '\r' && !text.startsWith("\r\n", i))) {
                line++;
                blank = true;
            } else if (c == '\f') {
                parted = true;
                starts.add(blank ? line : line + 1);
            } else if (!Character.isWhitespace(c)) {
                blank = false;
            }
        }
        if (!parted) {
            return List.of();
        }
        starts.add(0, 1);
        // A form feed at the very end closes the last page and opens none.
        if (text.substring(text.lastIndexOf('\f')).isBlank()) {
            starts.remove(starts.size() - 1);
        }
        return List.copyOf(starts);
    }

    private static void add(String line, List<SourceLine> lines) {
        lines.add(new SourceLine(lines.size() + 1, isPlain(line) ? line : cleaned(line)));
    }

    /** Nearly every line: without a character that {@link #cleaned} might take out or compose. */
    private static boolean isPlain(String line) {
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c != '\t' && !(c >= ' ' && c < 0x7F) && !isKanaOrKanji(c) && !isFullWidth(c)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isKanaOrKanji(int c) {
        return (c >= 0x3000 && c <= 0x30FF && !isMark(c)) || (c >= 0x4E00 && c <= 0x9FFF);
    }

    private static boolean isMark(int c) {
        return (c >= 0x302A && c <= 0x302F) || c == 0x3099 || c == 0x309A;
    }

    private static boolean isFullWidth(int c) {
        return c >= 0xFF01 && c <= 0xFF60;
    }

    private static String cleaned(String line) {
        return COMPOSED.apply(INVISIBLE.matcher(line).replaceAll(""));
    }
}
