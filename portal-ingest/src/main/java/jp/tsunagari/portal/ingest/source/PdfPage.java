package jp.tsunagari.portal.ingest.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One page of a PDF as lines.
 *
 * @param lines from the top, however many columns they have
 */
record PdfPage(List<Line> lines) {

    /** Two baselines nearer than this, in heights of a character, are one line. */
    private static final double SAME_LINE = 0.45;

    /** A small mark may be raised so far. */
    private static final double RAISED = 0.65;

    /** A mark is raised by a third of a character and has about two thirds of its size. */
    private static final double MARK_SIZE = 0.8;

    /** Readings above kanji have half their size. */
    private static final double RUBY_SIZE = 0.6;

    private static final Pattern NOTE_MARK = Pattern.compile("[\\[(（]?(注|註|※|\\*|＊|†)?[0-9]{0,3}[\\])）]?");
    private static final Pattern KANA = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}ー・]+");

    /** A distance above this, in usual distances of two lines, separates blocks. */
    private static final double BLANK = 1.6;

    PdfPage {
        lines = List.copyOf(lines);
    }

    /**
     * One character, or several that one sign of the font stands for.
     *
     * @param text empty for the mark of a note
     * @param x left edge in points
     * @param y baseline in points from the top
     * @param size height in points
     */
    record Glyph(String text, double x, double width, double y, double size) {

        double end() {
            return x + width;
        }

        boolean isBlank() {
            return !text.isEmpty() && text.isBlank();
        }

        /** Takes its place on the line and is not read. */
        Glyph asMark() {
            return new Glyph("", x, width, y, size);
        }
    }

    /** The pieces of text on one baseline, from the left. */
    record Line(double y, double size, List<PdfSegment> segments) {

        double start() {
            return segments.get(0).start();
        }

        String text() {
            StringBuilder text = new StringBuilder();
            PdfSegment before = null;
            for (PdfSegment segment : segments) {
                if (before != null) {
                    text.append('\t');
                }
                text.append(segment.text());
                before = segment;
            }
            return text.toString();
        }
    }

    static PdfPage of(List<Glyph> glyphs, boolean vertical) {
        TreeMap<Double, List<Glyph>> baselines = baselines(glyphs);
        List<Line> lines = new ArrayList<>();
        baselines.forEach((y, line) -> {
            List<PdfSegment> segments = PdfSegment.of(line);
            if (!segments.isEmpty()) {
                lines.add(new Line(y, largest(line), segments));
            }
        });
        return new PdfPage(vertical ? lines : withoutRuby(lines));
    }

    /** Larger characters first, so that raised marks join the line that they are in. */
    private static TreeMap<Double, List<Glyph>> baselines(List<Glyph> glyphs) {
        TreeMap<Double, List<Glyph>> lines = new TreeMap<>();
        List<Glyph> largestFirst = new ArrayList<>(glyphs);
        largestFirst.sort(Comparator.comparingDouble(Glyph::size).reversed());
        for (Glyph glyph : largestFirst) {
            Double nearest = nearest(lines, glyph);
            if (nearest == null) {
                if (!glyph.isBlank()) {
                    lines.computeIfAbsent(glyph.y(), y -> new ArrayList<>()).add(glyph);
                }
            } else {
                lines.getOrDefault(nearest, List.of()).add(glyph);
            }
        }
        lines.values().forEach(PdfPage::dropMarks);
        return lines;
    }

    private static @Nullable Double nearest(TreeMap<Double, List<Glyph>> lines, Glyph glyph) {
        Map.Entry<Double, List<Glyph>> above = lines.floorEntry(glyph.y());
        Map.Entry<Double, List<Glyph>> below = lines.ceilingEntry(glyph.y());
        Map.Entry<Double, List<Glyph>> near =
                above == null || (below != null && below.getKey() - glyph.y() < glyph.y() - above.getKey())
                        ? below
                        : above;
        if (near == null) {
            return null;
        }
        double size = near.getValue().get(0).size();
        double reach = glyph.size() < MARK_SIZE * size ? RAISED : SAME_LINE;
        return Math.abs(near.getKey() - glyph.y()) <= reach * size ? near.getKey() : null;
    }

    /** Takes out raised marks of notes, which would change the number that they are at. */
    private static void dropMarks(List<Glyph> line) {
        line.sort(Comparator.comparingDouble(Glyph::x));
        double size = largest(line);
        double baseline = line.stream()
                .filter(glyph -> glyph.size() >= MARK_SIZE * size)
                .mapToDouble(Glyph::y)
                .max()
                .orElse(0);
        for (int i = 0; i < line.size(); i++) {
            int end = i;
            StringBuilder mark = new StringBuilder();
            while (end < line.size() && isRaised(line.get(end), baseline, size)) {
                mark.append(line.get(end).text());
                end++;
            }
            boolean square = i > 0 && line.get(i - 1).text().endsWith("m") && mark.length() == 1;
            if (end > i && !square && NOTE_MARK.matcher(mark).matches()) {
                line.subList(i, end).replaceAll(Glyph::asMark);
            }
            i = Math.max(i, end - 1);
        }
    }

    private static boolean isRaised(Glyph glyph, double baseline, double size) {
        return glyph.size() < MARK_SIZE * size && baseline - glyph.y() > 0.12 * size;
    }

    private static double largest(List<Glyph> line) {
        return line.stream().mapToDouble(Glyph::size).max().orElse(1);
    }

    /** Readings are small kana directly above larger text. */
    private static List<Line> withoutRuby(List<Line> lines) {
        List<Line> rest = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            boolean ruby = i + 1 < lines.size()
                    && line.size() <= RUBY_SIZE * lines.get(i + 1).size()
                    && lines.get(i + 1).y() - line.y() < 1.3 * lines.get(i + 1).size()
                    && line.segments().stream()
                            .allMatch(segment -> KANA.matcher(segment.text().replaceAll("\\s", ""))
                                    .matches());
            if (!ruby) {
                rest.add(line);
            }
        }
        return rest;
    }

    /** The lines of all columns in reading order; a blank line is where a larger distance separates blocks. */
    void appendTo(StringBuilder text) {
        List<Line> ordered = PdfColumns.inReadingOrder(lines);
        double usual = usualDistance(ordered);
        Line before = null;
        for (Line line : ordered) {
            if (before != null && line.y() - before.y() > BLANK * usual) {
                text.append('\n');
            }
            text.append(line.text()).append('\n');
            before = line;
        }
    }

    private static double usualDistance(List<Line> lines) {
        List<Double> distances = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            double distance = lines.get(i).y() - lines.get(i - 1).y();
            if (distance > 0) {
                distances.add(distance);
            }
        }
        distances.sort(Comparator.naturalOrder());
        return distances.isEmpty() ? Double.MAX_VALUE : distances.get(distances.size() / 2);
    }
}
