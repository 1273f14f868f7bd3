package jp.tsunagari.portal.ingest.source;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** The tables of a web page, each a sheet. A page without any is no table. */
final class HtmlTables {

    private static final Pattern BEGINNING =
            Pattern.compile("(?is)\\s*(<\\?xml[^>]*>\\s*)?(<!--.*?-->\\s*)*<(!doctype\\s+html|html|table)\\b.*");
    private static final int HEAD = 4_096;

    /** A cell that claims to span more spans to the end. */
    private static final int MAX_SPAN = 10_000;

    private HtmlTables() {}

    static Optional<DecodedText> read(String name, DecodedText text) {
        if (!BEGINNING
                .matcher(text.text().substring(0, Math.min(HEAD, text.text().length())))
                .matches()) {
            return Optional.empty();
        }
        Document page = Jsoup.parse(text.text());
        SheetCells.Builder cells = new SheetCells.Builder();
        boolean found = false;
        try {
            for (Element table : page.select("table")) {
                // A table inside of another is content of a cell; one that has tables is the layout of the page.
                if (table.select("table").size() == 1 && table.select("tr").size() > 1) {
                    table(table, cells);
                    found = true;
                }
            }
        } catch (IllegalStateException e) {
            throw new UnreadableDocumentException(e, "source.sheet.damaged", name);
        }
        return found ? Optional.of(cells.build(text.encoding(), List.of())) : Optional.empty();
    }

    private static void table(Element table, SheetCells.Builder cells) {
        Element caption = table.selectFirst("caption");
        cells.begin(caption == null ? "" : caption.text());
        // The first row that is free in a column, below the cells that span more rows.
        Map<Integer, Integer> free = new HashMap<>();
        int row = 0;
        for (Element line : table.select("tr")) {
            row++;
            int column = 1;
            for (Element cell : line.children()) {
                if (!cell.normalName().equals("td") && !cell.normalName().equals("th")) {
                    continue;
                }
                while (free.getOrDefault(column, 1) > row) {
                    column++;
                }
                int across = span(cell.attr("colspan"));
                int down = span(cell.attr("rowspan"));
                cells.add(row, column, text(cell));
                if (across > 1 || down > 1) {
                    cells.merge(new SheetCells.Merged(row, column, row + down - 1, column + across - 1));
                }
                for (int i = 0; i < across; i++) {
                    free.put(column + i, row + down);
                }
                column += across;
            }
        }
        cells.end();
    }

    private static int span(String written) {
        return written.matches("[0-9]{1,5}") ? Math.max(1, Math.min(MAX_SPAN, Integer.parseInt(written))) : 1;
    }

    /** With a line for every line that is seen. */
    private static String text(Element cell) {
        Element copy = cell.clone();
        copy.select("br").forEach(br -> br.replaceWith(new TextNode("\n")));
        copy.select("p,li,div").forEach(block -> block.appendChild(new TextNode("\n")));
        return copy.wholeText().replace('\u00A0', ' ');
    }
}
