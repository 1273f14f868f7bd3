package jp.tsunagari.portal.ingest.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import jp.tsunagari.portal.ingest.source.PdfPage.Line;
import jp.tsunagari.portal.ingest.source.SourceText.LeftOut;

/** Finds what the pages of a document repeat at the same place: running heads, feet and page numbers. */
final class PdfFurniture {

    /** Heads and feet are so many lines from the edge at most. */
    private static final int EDGE_LINES = 2;

    /** A place is the same within so many points. */
    private static final double SAME_PLACE = 4;

    private static final Pattern DIGITS = Pattern.compile("[0-9０-９]+");
    private static final Pattern PAGE_NUMBER =
            Pattern.compile("[\\-‐–—―ー\\s]*(?:(?i:p|page)\\.?\\s*|第)?#\\s*(?:[/／]\\s*#|頁|ページ)?[\\-‐–—―ー\\s]*");
    /** What is counted on pages of cases is no head of the pages. */
    private static final Pattern NUMBERED_CASE = Pattern.compile("(事例|取組|団体|No\\.?|№|ケース|【).*");

    private final List<PdfPage> body = new ArrayList<>();
    private final List<LeftOut> leftOut;

    PdfFurniture(List<PdfPage> pages) {
        Map<String, TreeSet<Integer>> repeated = new HashMap<>();
        Map<String, String> texts = new LinkedHashMap<>();
        for (int i = 0; i < pages.size(); i++) {
            for (Line line : edges(pages.get(i))) {
                String key = key(line);
                repeated.computeIfAbsent(key, each -> new TreeSet<>()).add(i);
                texts.putIfAbsent(key, line.text());
            }
        }
        repeated.entrySet()
                .removeIf(each -> !isFurniture(each.getKey(), each.getValue().size(), pages.size()));
        for (PdfPage page : pages) {
            List<Line> edges = edges(page);
            body.add(new PdfPage(page.lines().stream()
                    .filter(line -> !(edges.contains(line) && repeated.containsKey(key(line))))
                    .toList()));
        }
        leftOut = texts.entrySet().stream()
                .filter(each -> repeated.containsKey(each.getKey()))
                .map(each -> new LeftOut(
                        LeftOut.Kind.PAGE_FURNITURE,
                        each.getValue(),
                        repeated.getOrDefault(each.getKey(), new TreeSet<>(Set.of(0)))
                                .size()))
                .toList();
    }

    private static boolean isFurniture(String key, int count, int pages) {
        String text = key.substring(key.indexOf(' ') + 1);
        if (count < 2 || NUMBERED_CASE.matcher(text).matches()) {
            return false;
        }
        // The number of a page may stand left on one page and right on the next; a head may be missing on a title page.
        return PAGE_NUMBER.matcher(text).matches() ? count * 3 >= pages : count * 5 >= pages * 2;
    }

    private static List<Line> edges(PdfPage page) {
        List<Line> lines = page.lines();
        if (lines.size() <= EDGE_LINES) {
            return lines;
        }
        List<Line> edges = new ArrayList<>(lines.subList(0, EDGE_LINES));
        edges.addAll(lines.subList(Math.max(EDGE_LINES, lines.size() - EDGE_LINES), lines.size()));
        return edges;
    }

    /** The place on the page and the text without its numbers. */
    private static String key(Line line) {
        String text = DIGITS.matcher(line.text().replaceAll("[\\s　]+", "")).replaceAll("#");
        return Math.round(line.y() / SAME_PLACE) + " " + text;
    }

    /** The pages without what they repeat. */
    List<PdfPage> body() {
        return body;
    }

    List<LeftOut> leftOut() {
        return leftOut;
    }
}
