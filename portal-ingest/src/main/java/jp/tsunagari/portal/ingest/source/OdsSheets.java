package jp.tsunagari.portal.ingest.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import jp.tsunagari.portal.ingest.source.SourceText.LeftOut;
import org.jspecify.annotations.Nullable;

/**
 * The sheets of an OpenDocument spreadsheet as its reader sees them. Read with the parser of the platform: the OpenDocument
 * toolkit builds the whole document in memory and brings an RDF store and two logging libraries along.
 */
final class OdsSheets {

    static final String MIME_TYPE = "application/vnd.oasis.opendocument.spreadsheet";

    private static final String ENCODING = "ODS";
    private static final int MAX_DEPTH = 100;

    /** A row or a cell that is repeated more often is the empty rest of the sheet. */
    private static final int MAX_REPEATED = 20_000;

    private OdsSheets() {}

    static DecodedText read(String name, byte[] bytes) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("content.xml")) {
                    return new Reader(DocxText.xml(new DocxText.LimitedInput(zip))).read();
                }
                new DocxText.LimitedInput(zip).passOver();
            }
        } catch (IOException | XMLStreamException | RuntimeException e) {
            throw new UnreadableDocumentException(e, "source.sheet.damaged", name);
        }
        throw new UnreadableDocumentException("source.sheet.damaged", name);
    }

    /** Goes through the content once. */
    private static final class Reader {

        private final XMLStreamReader xml;
        private final SheetCells.Builder cells = new SheetCells.Builder();
        private final List<LeftOut> leftOut = new ArrayList<>();
        private final Set<String> hiddenStyles = new HashSet<>();
        private String style = "";
        private boolean inTable;
        private boolean skipsTable;
        private int row;
        private int rowRepeated;
        private boolean rowHidden;
        private boolean counted;
        private int column;
        private int hidden;
        private String sheet = "";
        private final List<Content> rowContents = new ArrayList<>();
        private @Nullable StringBuilder text;
        private int noteDepth;
        private int cellRepeated;
        private @Nullable String value;

        Reader(XMLStreamReader xml) {
            this.xml = xml;
        }

        private record Content(int column, String text) {}

        DecodedText read() throws XMLStreamException {
            int depth = 0;
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamReader.START_ELEMENT -> {
                        if (++depth > MAX_DEPTH) {
                            throw new XMLStreamException("elements nested more than " + MAX_DEPTH + " deep");
                        }
                        start(xml.getLocalName());
                    }
                    case XMLStreamReader.END_ELEMENT -> {
                        depth--;
                        end(xml.getLocalName());
                    }
                    case XMLStreamReader.CHARACTERS -> characters(xml.getText());
                    default -> {
                        // Remarks and instructions are no content.
                    }
                }
            }
            return cells.build(ENCODING, leftOut);
        }

        private void start(String element) {
            switch (element) {
                case "style" -> style = attribute("name", "");
                case "table-properties" -> {
                    if (attribute("display", "true").equals("false")) {
                        hiddenStyles.add(style);
                    }
                }
                case "table" -> beginTable();
                case "table-row" -> beginRow();
                case "table-cell", "covered-table-cell" -> beginCell();
                case "annotation", "ruby-text" -> noteDepth++;
                case "p" -> {
                    if (text != null && text.length() > 0) {
                        text.append('\n');
                    }
                }
                case "line-break" -> characters("\n");
                case "tab", "s" -> characters(" ");
                default -> {
                    // Everything else is how it looks.
                }
            }
        }

        private void end(String element) {
            switch (element) {
                case "table" -> endTable();
                case "table-row" -> endRow();
                case "table-cell", "covered-table-cell" -> endCell();
                case "annotation", "ruby-text" -> noteDepth--;
                default -> {
                    // As above.
                }
            }
        }

        private void characters(String more) {
            if (text != null && noteDepth == 0) {
                text.append(more);
            }
        }

        private void beginTable() {
            sheet = attribute("name", "");
            skipsTable = hiddenStyles.contains(attribute("style-name", ""));
            if (skipsTable) {
                leftOut.add(new LeftOut(LeftOut.Kind.HIDDEN_SHEET, sheet, 1));
                return;
            }
            inTable = true;
            row = 0;
            hidden = 0;
            cells.begin(sheet);
        }

        private void endTable() {
            if (inTable && !skipsTable) {
                cells.end();
                if (hidden > 0) {
                    leftOut.add(new LeftOut(LeftOut.Kind.HIDDEN_CELLS, sheet, hidden));
                }
            }
            inTable = false;
            skipsTable = false;
        }

        private void beginRow() {
            rowRepeated = number("number-rows-repeated");
            rowHidden = !attribute("visibility", "visible").equals("visible");
            rowContents.clear();
            column = 0;
            counted = false;
            row++;
        }

        private void endRow() {
            if (inTable && !rowContents.isEmpty()) {
                for (int each = 0; each < Math.min(rowRepeated, MAX_REPEATED); each++) {
                    for (Content content : rowContents) {
                        cells.add(row + each, content.column(), content.text());
                    }
                }
            }
            row += rowRepeated - 1;
        }

        private void beginCell() {
            text = new StringBuilder();
            cellRepeated = number("number-columns-repeated");
            value = attribute("value-type", "").equals("date")
                    ? attribute("date-value", "").replaceFirst("T.*", "")
                    : null;
            int across = number("number-columns-spanned");
            int down = number("number-rows-spanned");
            if (inTable && (across > 1 || down > 1)) {
                cells.merge(new SheetCells.Merged(row, column + 1, row + down - 1, column + across));
            }
        }

        private void endCell() {
            String content = value != null ? value : text == null ? "" : text.toString();
            if (!content.isBlank() && inTable) {
                if (rowHidden) {
                    hidden += counted ? 0 : 1;
                    counted = true;
                } else {
                    for (int each = 1; each <= Math.min(cellRepeated, MAX_REPEATED); each++) {
                        rowContents.add(new Content(column + each, content));
                    }
                }
            }
            column += cellRepeated;
            text = null;
        }

        private int number(String attribute) {
            String written = attribute(attribute, "1");
            return written.matches("[0-9]{1,9}") ? Math.max(1, Integer.parseInt(written)) : 1;
        }

        private String attribute(String local, String otherwise) {
            for (int i = 0; i < xml.getAttributeCount(); i++) {
                if (xml.getAttributeLocalName(i).equals(local)) {
                    return xml.getAttributeValue(i);
                }
            }
            return otherwise;
        }
    }
}
