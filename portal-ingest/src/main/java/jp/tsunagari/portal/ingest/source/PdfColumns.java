package jp.tsunagari.portal.ingest.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import jp.tsunagari.portal.ingest.source.PdfPage.Line;

/** Puts the lines of a page that is set in columns into the order in which they are read. */
final class PdfColumns {

    /** Fewer lines are a table or two remarks beside each other. */
    private static final int MIN_COLUMN_LINES = 4;

    /** A left edge is the same within so many points. */
    private static final double SAME_EDGE = 6;

    /** A column is at least so wide, in shares of the page's text. */
    private static final double MIN_WIDTH = 0.2;

    /** The left column of a table of labels and values has labels only. */
    private static final int MAX_LABEL_LENGTH = 10;

    /** Of the lines that have text on both sides, so many are no labels where the page has columns. */
    private static final double MAX_LABELS = 0.7;

    private PdfColumns() {}

    /** The lines, those with text in two columns taken apart. */
    static List<Line> inReadingOrder(List<Line> lines) {
        return columnEdge(lines).map(edge -> byColumns(lines, edge)).orElse(lines);
    }

    private static List<Line> byColumns(List<Line> lines, double edge) {
        List<Line> ordered = new ArrayList<>();
        List<Line> left = new ArrayList<>();
        List<Line> right = new ArrayList<>();
        for (Line line : lines) {
            if (crosses(line, edge)) {
                flush(left, right, ordered);
                ordered.add(line);
                continue;
            }
            part(line, edge, false).ifPresent(left::add);
            part(line, edge, true).ifPresent(right::add);
        }
        flush(left, right, ordered);
        return ordered;
    }

    private static void flush(List<Line> left, List<Line> right, List<Line> ordered) {
        ordered.addAll(inReadingOrder(left));
        ordered.addAll(inReadingOrder(right));
        left.clear();
        right.clear();
    }

    private static Optional<Line> part(Line line, double edge, boolean right) {
        List<PdfSegment> segments = line.segments().stream()
                .filter(segment -> isRight(segment, edge) == right)
                .toList();
        return segments.isEmpty() ? Optional.empty() : Optional.of(new Line(line.y(), line.size(), segments));
    }

    private static boolean isRight(PdfSegment segment, double edge) {
        return segment.start() >= edge - SAME_EDGE;
    }

    /** Whether a piece of the line goes over the space between the columns. */
    private static boolean crosses(Line line, double edge) {
        return line.segments().stream()
                .anyMatch(segment -> !isRight(segment, edge) && segment.end() > edge - SAME_EDGE / 2);
    }

    /** Where the second column begins; empty where the page has one only. */
    private static Optional<Double> columnEdge(List<Line> lines) {
        double start = lines.stream().mapToDouble(Line::start).min().orElse(0);
        double end = lines.stream()
                .mapToDouble(
                        line -> line.segments().get(line.segments().size() - 1).end())
                .max()
                .orElse(0);
        double least = MIN_WIDTH * (end - start);
        return edges(lines).entrySet().stream()
                .filter(edge -> edge.getValue() >= MIN_COLUMN_LINES)
                .sorted(Map.Entry.<Double, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .filter(edge -> edge - start >= least && end - edge >= least)
                .filter(edge -> isColumn(lines, edge))
                .findFirst();
    }

    /** How many lines have a piece of text that begins at this place. */
    private static SortedMap<Double, Integer> edges(List<Line> lines) {
        TreeMap<Double, Integer> edges = new TreeMap<>();
        for (Line line : lines) {
            for (PdfSegment segment : line.segments()) {
                Double near = edges.floorKey(segment.start() + SAME_EDGE / 2);
                double edge = near != null && segment.start() - near <= SAME_EDGE / 2 ? near : segment.start();
                edges.merge(edge, 1, Integer::sum);
            }
        }
        return edges;
    }

    private static boolean isColumn(List<Line> lines, double edge) {
        int crossing = 0;
        int leftLines = 0;
        int rightLines = 0;
        int both = 0;
        int labels = 0;
        int cells = 0;
        for (Line line : lines) {
            if (crosses(line, edge)) {
                crossing++;
                continue;
            }
            Optional<Line> left = part(line, edge, false);
            Optional<Line> right = part(line, edge, true);
            leftLines += left.isPresent() ? 1 : 0;
            rightLines += right.isPresent() ? 1 : 0;
            if (left.isPresent() && right.isPresent()) {
                both++;
                labels += left.get().text().length() <= MAX_LABEL_LENGTH ? 1 : 0;
                cells += line.segments().size() > 2 ? 1 : 0;
            }
        }
        boolean table = both > 0 && (cells * 2 > both || (labels >= MAX_LABELS * both && labels * 2 >= leftLines));
        return Math.min(leftLines, rightLines) >= MIN_COLUMN_LINES && rightLines > crossing / 2 && !table;
    }
}
