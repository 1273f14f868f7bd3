package jp.tsunagari.portal.ingest.source;

import java.util.ArrayList;
import java.util.List;
import jp.tsunagari.portal.ingest.source.PdfPage.Glyph;

/**
 * Characters of one line that follow each other without a wide gap.
 *
 * @param start left edge in points
 * @param end right edge in points
 */
record PdfSegment(double start, double end, String text) {

    /** A gap of so many characters is the space between cells or columns. */
    private static final double WIDE = 1.6;

    /** A gap of so many characters is a space between words that need none, such as kanji. */
    private static final double SPACE = 0.33;

    /** A gap of so many characters is a space between Latin words. */
    private static final double LATIN_SPACE = 0.2;

    /** Two signs of one character so near to each other are one that was printed twice to look bold. */
    private static final double OVERPRINT = 0.15;

    private static final int MIN_SPACED_LETTERS = 3;
    private static final double SPACED_TOLERANCE = 0.35;

    /** The segments of the characters of one line. */
    static List<PdfSegment> of(List<Glyph> line) {
        List<PdfSegment> segments = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        double start = 0;
        Glyph before = null;
        String blank = "";
        for (Glyph glyph : line) {
            if (glyph.isBlank()) {
                blank = blank.isEmpty() ? glyph.text() : blank;
                continue;
            }
            if (before == null) {
                start = glyph.x();
            } else if (isOverprint(before, glyph)) {
                continue;
            } else {
                double gap = (glyph.x() - before.end()) / Math.max(before.size(), glyph.size());
                if (gap >= WIDE) {
                    segments.add(new PdfSegment(start, before.end(), text.toString()));
                    text.setLength(0);
                    start = glyph.x();
                } else {
                    text.append(between(before, glyph, gap, blank));
                }
            }
            text.append(glyph.text());
            before = glyph;
            blank = "";
        }
        if (before != null) {
            segments.add(new PdfSegment(start, before.end(), text.toString()));
        }
        return joinSpaced(segments);
    }

    private static boolean isOverprint(Glyph before, Glyph glyph) {
        return before.text().equals(glyph.text()) && Math.abs(glyph.x() - before.x()) < OVERPRINT * glyph.size();
    }

    private static String between(Glyph before, Glyph after, double gap, String blank) {
        if (before.text().isEmpty() || after.text().isEmpty()) {
            return blank;
        }
        boolean latin = isLatin(before.text().codePointBefore(before.text().length()))
                && isLatin(after.text().codePointAt(0));
        if (latin) {
            return !blank.isEmpty() || gap > LATIN_SPACE ? " " : "";
        }
        // A gap between kanji and Latin letters is how the font sets them; a blank is what was typed.
        return blank.isEmpty() && gap >= SPACE ? "　" : blank;
    }

    private static boolean isLatin(int c) {
        return c < 0x2000;
    }

    /** Letters that were moved apart to fill a width are one word. */
    private static List<PdfSegment> joinSpaced(List<PdfSegment> segments) {
        List<PdfSegment> joined = new ArrayList<>();
        int i = 0;
        while (i < segments.size()) {
            int end = i + 1;
            while (end < segments.size() && isSpaced(segments, i, end)) {
                end++;
            }
            if (end - i >= MIN_SPACED_LETTERS) {
                StringBuilder text = new StringBuilder();
                segments.subList(i, end).forEach(segment -> text.append(segment.text()));
                joined.add(new PdfSegment(
                        segments.get(i).start(), segments.get(end - 1).end(), text.toString()));
            } else {
                joined.addAll(segments.subList(i, end));
            }
            i = end;
        }
        return joined;
    }

    private static boolean isSpaced(List<PdfSegment> segments, int first, int index) {
        if (segments.get(first).text().length() != 1
                || segments.get(index).text().length() != 1) {
            return false;
        }
        double usual = segments.get(first + 1).start() - segments.get(first).end();
        double gap = segments.get(index).start() - segments.get(index - 1).end();
        return Math.abs(gap - usual) <= SPACED_TOLERANCE * usual;
    }
}
