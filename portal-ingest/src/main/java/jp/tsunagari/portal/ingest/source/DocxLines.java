package jp.tsunagari.portal.ingest.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Builds lines while a Word document is read from front to back. Elements go by their names in WordprocessingML. */
final class DocxLines implements DocxText.Elements {

    /** A paragraph, a row or a cell takes memory like so many characters, however short it is. */
    private static final int LINE_COST = 20;

    /** A cell of so many paragraphs is a column of the page, not a cell of a table. */
    private static final int MIN_COLUMN_LINES = 4;

    /** Deleted and moved text, readings above kanji, and the fallback that repeats in old terms what is beside it. */
    private static final Set<String> UNSEEN = Set.of("Fallback", "del", "moveFrom", "rt", "instrText");

    private static final String ITEM = "・";

    /** Where finished lines go: the document, or the cells of the tables that are open, the innermost first. */
    private final Deque<List<String>> targets = new ArrayDeque<>();

    private final Deque<List<List<String>>> rows = new ArrayDeque<>();

    /** The paragraphs that are open: a text box is inside one and has its own. */
    private final Deque<Paragraph> paragraphs = new ArrayDeque<>();

    private final Map<String, Style> styles;
    private final List<String> lines = new ArrayList<>();
    private boolean inText;
    private boolean inRunProperties;
    private long size;

    DocxLines(Map<String, Style> styles) {
        this.styles = styles;
        targets.push(lines);
    }

    /** What a style does to the text that has it. */
    record Style(boolean hidden, boolean item, boolean heading) {

        private static final Style NONE = new Style(false, false, false);

        Style and(Style more) {
            return new Style(hidden || more.hidden, item || more.item, heading || more.heading);
        }
    }

    /** Whether a property is set: without a value it is. */
    static boolean isOn(Function<String, @Nullable String> attributes) {
        String value = attributes.apply("val");
        return value == null || !Set.of("0", "false", "off").contains(value);
    }

    @Override
    public boolean start(String element, Function<String, @Nullable String> attributes) {
        if (UNSEEN.contains(element)) {
            return true;
        }
        switch (element) {
            case "p" -> {
                count(LINE_COST);
                paragraphs.push(new Paragraph());
            }
            case "r" -> forParagraph(Paragraph::beginRun);
            case "rPr" -> inRunProperties = true;
            case "t" -> inText = true;
            case "tab" -> append("\t");
            case "br", "cr" -> append("\n");
            case "noBreakHyphen" -> append("-");
            case "sym" -> append(ITEM);
            case "numPr" ->
                forParagraph(paragraph -> paragraph.style = paragraph.style.and(new Style(false, true, false)));
            case "outlineLvl" ->
                forParagraph(paragraph -> paragraph.style = paragraph.style.and(new Style(false, false, true)));
            case "pStyle", "rStyle" -> style(attributes);
            case "vanish" -> hide(isOn(attributes));
            case "strike", "dstrike" -> forParagraph(paragraph -> paragraph.struck |= isOn(attributes));
            case "vertAlign" ->
                forParagraph(paragraph -> paragraph.raised = "superscript".equals(attributes.apply("val")));
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
        return false;
    }

    @Override
    public void end(String element) {
        switch (element) {
            case "p" -> addTo(targets, paragraphs.pop().text());
            case "r" -> forParagraph(Paragraph::endRun);
            case "rPr" -> inRunProperties = false;
            case "t" -> inText = false;
            case "tc" -> {
                List<String> cell = targets.pop();
                List<List<String>> row = rows.peek();
                if (row != null) {
                    row.add(cell);
                }
            }
            case "tr" -> addTo(targets, row(rows.pop()));
            default -> {
                // Everything else is layout.
            }
        }
    }

    @Override
    public void characters(String text) {
        if (inText) {
            append(text);
        }
    }

    String text() {
        return String.join("\n", lines);
    }

    /** The mark of a paragraph has properties of its own, which hide no text. */
    private void hide(boolean hidden) {
        Paragraph paragraph = paragraphs.peek();
        if (inRunProperties && paragraph != null && paragraph.inRun) {
            paragraph.hidden = hidden;
        }
    }

    private void style(Function<String, @Nullable String> attributes) {
        Paragraph paragraph = paragraphs.peek();
        Style style = styles.getOrDefault(String.valueOf(attributes.apply("val")), Style.NONE);
        if (paragraph != null && paragraph.inRun) {
            paragraph.hidden |= style.hidden();
        } else if (paragraph != null) {
            paragraph.style = paragraph.style.and(style);
        }
    }

    private void forParagraph(Consumer<Paragraph> change) {
        Paragraph paragraph = paragraphs.peek();
        if (paragraph != null) {
            change.accept(paragraph);
        }
    }

    private void append(String text) {
        count(text.length());
        forParagraph(paragraph -> paragraph.append(text));
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

    /**
     * Only the last cell may have several lines; they are below each other like wrapped text. Where another cell has many,
     * the cells are columns of the page and are read one after the other.
     */
    private static String row(List<List<String>> cells) {
        boolean columns = cells.stream()
                .limit(Math.max(0, cells.size() - 1))
                .anyMatch(cell -> cell.stream().filter(line -> !line.isBlank()).count() >= MIN_COLUMN_LINES);
        List<String> flat = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            String text = String.join("\n", cells.get(i));
            flat.add(
                    columns || i + 1 == cells.size()
                            ? text
                            : text.replace('\n', ' ').strip());
        }
        return String.join(columns ? "\n" : "\t", flat);
    }

    /** One paragraph while it is read, and the run that is open in it. */
    private static final class Paragraph {

        /** The mark of a note, as it is set above the line. */
        private static final Pattern NOTE_MARK =
                Pattern.compile("\\s*[\\[(（]?\\s*(注|註|※|\\*|＊|†)?\\s*[0-9０-９]{0,3}\\s*[\\])）]?\\s*");

        private final StringBuilder text = new StringBuilder();
        private Style style = Style.NONE;
        private int runStart;
        private boolean inRun;
        private boolean hidden;
        private boolean raised;
        private boolean struck;

        void append(String more) {
            text.append(more);
        }

        void beginRun() {
            inRun = true;
            runStart = text.length();
            hidden = false;
            raised = false;
            struck = false;
        }

        void endRun() {
            inRun = false;
            String run = text.substring(Math.min(runStart, text.length()));
            if (hidden || struck) {
                text.setLength(runStart);
            } else if (raised && isSquare(run)) {
                text.setLength(runStart);
                text.append(run.equals("2") ? "²" : "³");
            } else if (raised && NOTE_MARK.matcher(run).matches()) {
                text.setLength(runStart);
            }
        }

        /** The 2 of m², not a note. */
        private boolean isSquare(String run) {
            return runStart > 0 && text.charAt(runStart - 1) == 'm' && (run.equals("2") || run.equals("3"));
        }

        String text() {
            if (style.hidden()) {
                return "";
            }
            String line = text.toString();
            return style.item() && !style.heading() && !line.isBlank() && !line.startsWith(ITEM) ? ITEM + line : line;
        }
    }
}
