package jp.tsunagari.portal.ingest.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Builds lines while a Word document is read from front to back. Elements go by their names in WordprocessingML. */
final class DocxLines {

    /** A paragraph, a row or a cell takes memory like so many characters, however short it is. */
    private static final int LINE_COST = 20;

    /** Where finished lines go: the document, or the cells of the tables that are open, the innermost first. */
    private final Deque<List<String>> targets = new ArrayDeque<>();

    private final Deque<List<String>> rows = new ArrayDeque<>();

    /** The paragraphs that are open: a text box stands inside one and has its own. */
    private final Deque<StringBuilder> paragraphs = new ArrayDeque<>();

    private final List<String> lines = new ArrayList<>();
    private boolean inText;
    private long size;

    DocxLines() {
        targets.push(lines);
    }

    void start(String element) {
        switch (element) {
            case "p" -> {
                count(LINE_COST);
                paragraphs.push(new StringBuilder());
            }
            case "t" -> inText = true;
            case "tab" -> append("\t");
            case "br", "cr" -> append("\n");
            case "noBreakHyphen" -> append("-");
            case "tr" -> {
                count(LINE_COST);
                rows.push(new ArrayList<>());
            }
            case "tc" -> {
                count(LINE_COST);
                targets.push(new ArrayList<>());
            }
            default -> {
                // Everything else is layout.
            }
        }
    }

    void end(String element) {
        switch (element) {
            case "p" -> addTo(targets, paragraphs.pop().toString());
            case "t" -> inText = false;
            case "tc" -> addTo(rows, String.join("\n", targets.pop()));
            case "tr" -> addTo(targets, row(rows.pop()));
            default -> {
                // Everything else is layout.
            }
        }
    }

    void characters(String text) {
        if (inText) {
            append(text);
        }
    }

    String text() {
        return String.join("\n", lines);
    }

    private void append(String text) {
        count(text.length());
        StringBuilder paragraph = paragraphs.peek();
        if (paragraph != null) {
            paragraph.append(text);
        }
    }

    private void count(int more) {
        size += more;
        if (size > SourceTextReader.MAX_BYTES) {
            throw new IllegalStateException("more text than a document may have");
        }
    }

    private static void addTo(Deque<List<String>> open, String text) {
        List<String> innermost = open.peek();
        if (innermost != null) {
            innermost.add(text);
        }
    }

    /** Only the last cell may have several lines; they stand below each other like wrapped text. */
    private static String row(List<String> cells) {
        List<String> flat = new ArrayList<>(cells);
        for (int i = 0; i + 1 < flat.size(); i++) {
            flat.set(i, flat.get(i).replace('\n', ' ').strip());
        }
        return String.join("\t", flat);
    }
}
