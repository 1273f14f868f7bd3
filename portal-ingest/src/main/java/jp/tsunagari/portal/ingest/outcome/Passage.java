package jp.tsunagari.portal.ingest.outcome;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import jp.tsunagari.portal.ingest.source.SourceLine;
import jp.tsunagari.portal.shared.SectionKind;

/** The text of a section with its wrapped lines joined, and the way back to the lines. */
final class Passage {

    private final String text;
    private final List<Stretch> stretches;
    /** For each character of the text, which character of its line it comes from. */
    private final int[] columns;

    /** The text from a position on, up to the next stretch, comes from one line. */
    private record Stretch(int start, SourceLine line) {}

    private Passage(String text, List<Stretch> stretches, int[] columns) {
        this.text = text;
        this.stretches = List.copyOf(stretches);
        this.columns = columns;
    }

    /** In plain characters; a line feed where a sentence cannot go on. */
    String text() {
        return text;
    }

    /** The line that a character comes from. */
    SourceLine lineAt(int position) {
        return stretches.get(stretchAt(position)).line();
    }

    /** The words of the document from a character to another, as far as they are on the line of the anchor. */
    String verbatim(int from, int to, int anchor) {
        int stretch = stretchAt(anchor);
        int end = stretch + 1 < stretches.size() ? stretches.get(stretch + 1).start() : text.length();
        int first = Math.min(anchor, Math.max(from, stretches.get(stretch).start()));
        int last = Math.max(anchor, Math.min(to, end) - 1);
        return stretches
                .get(stretch)
                .line()
                .text()
                .substring(columns[first], columns[last] + 1)
                .strip();
    }

    private int stretchAt(int position) {
        int low = 0;
        int high = stretches.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (stretches.get(middle).start() <= position) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    static Builder builder() {
        return new Builder();
    }

    /** Puts a passage together, line after line. */
    private static final class Builder {

        private final StringBuilder text = new StringBuilder();
        private final List<Stretch> stretches = new ArrayList<>();
        private int[] columns = new int[256];
        private int filled;

        /** Adds a part of a line. */
        void add(SourceLine line, int from, int to) {
            stretches.add(new Stretch(text.length(), line));
            for (int column = from; column < to; column++) {
                PlainChar.append(line.text().charAt(column), text);
                fillColumns(column);
            }
        }

        /** Ends the sentence after the line that was added last. */
        void breakAfter(SourceLine line) {
            if (!text.isEmpty()) {
                text.append('\n');
                fillColumns(Math.max(0, line.text().length() - 1));
            }
        }

        /** For all characters that were added to the text since the last time. */
        private void fillColumns(int column) {
            while (columns.length < text.length()) {
                columns = Arrays.copyOf(columns, columns.length * 2);
            }
            for (int i = filled; i < text.length(); i++) {
                columns[i] = column;
            }
            filled = text.length();
        }

        Passage build() {
            return new Passage(text.toString(), stretches, columns);
        }
    }

    /** Joins the lines of a section where a sentence runs on over a line break. */
    static final class PassageReader {

        /** Captions and flyers consist of short lines; only a long one runs on. */
        private static final int MIN_FULL_LINE_LENGTH = 20;

        private static final Pattern ITEM = Pattern.compile(
                "\\s*(?:[-*・●○■◎◆※▶【①-⑳]|[(（](?:[0-9０-９]{1,2}|[左右上下中])[)）]" + "|[0-9０-９]{1,2}[.．)）](?![0-9０-９])).*");

        private PassageReader() {}

        static Passage read(List<SourceLine> lines, SectionKind kind) {
            Passage.Builder passage = Passage.builder();
            for (int i = 0; i < lines.size(); i++) {
                SourceLine line = lines.get(i);
                add(line, passage);
                if (i + 1 < lines.size() && !runsOn(line.text().strip(), lines.get(i + 1), kind)) {
                    passage.breakAfter(line);
                }
            }
            return passage.build();
        }

        private static void add(SourceLine line, Passage.Builder passage) {
            String text = line.text();
            int end = text.length();
            while (end > 0 && isSpace(text.charAt(end - 1))) {
                end--;
            }
            int start = 0;
            while (start < end && isSpace(text.charAt(start))) {
                start++;
            }
            passage.add(line, start, end);
        }

        private static boolean isSpace(char c) {
            return Character.isWhitespace(c) || Character.isSpaceChar(c);
        }

        private static boolean runsOn(String text, SourceLine next, SectionKind kind) {
            if (text.isEmpty() || next.isBlank() || "。！？!?".indexOf(text.charAt(text.length() - 1)) >= 0) {
                return false;
            }
            if (ITEM.matcher(next.text()).matches()
                    && !isBetweenWords(text, next.text().strip())) {
                return false;
            }
            return kind != SectionKind.PHOTOS || text.length() >= MIN_FULL_LINE_LENGTH;
        }

        /** The 食料・生活用品 that is wrapped at its dot; an item follows another item or a colon. */
        private static boolean isBetweenWords(String text, String next) {
            return next.startsWith("・") && !text.startsWith("・") && !text.endsWith(":") && !text.endsWith("：");
        }
    }

    /** Brings one character to its plain form, so that every position still leads back to the document. */
    private static final class PlainChar {

        private PlainChar() {}

        /** Adds the plain form of a character to a text. */
        static void append(char c, StringBuilder text) {
            // Kana and kanji, which are nearly all of a document, need no string of their own.
            if (isIn(c, '\u3041', '\u30FF') || isIn(c, '\u4E00', '\u9FFF')) {
                text.append(c);
            } else {
                text.append(of(c));
            }
        }

        /** Digits, letters and marks made narrow, unit signs such as ㎏ spelled out; an enclosed number is a bullet. */
        private static String of(char c) {
            if (isEnclosedNumber(c)) {
                return "・";
            }
            if (c == '\t' || c == '\n') {
                return "\n";
            }
            if ("〜∼～".indexOf(c) >= 0) {
                return "~";
            }
            if ("－−–—‐‑".indexOf(c) >= 0) {
                return "-";
            }
            boolean composed = isIn(c, '\u3300', '\u33FF') || isIn(c, '\uFF00', '\uFFEF');
            return composed ? Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC) : String.valueOf(c);
        }

        private static boolean isEnclosedNumber(char c) {
            return isIn(c, '\u2460', '\u24FF') || isIn(c, '\u2776', '\u2793') || isIn(c, '\u3251', '\u32BF');
        }

        private static boolean isIn(char c, char first, char last) {
            return c >= first && c <= last;
        }
    }
}
