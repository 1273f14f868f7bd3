package jp.tsunagari.portal.ingest.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import jp.tsunagari.portal.ingest.source.SourceText.LeftOut;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The sheets of an Excel workbook as its reader sees them, a row at a time: cells as they are formatted, dates as years,
 * months and days, of formulas what was computed last. Nothing is computed here. Hidden sheets, rows and columns are left
 * out and told of.
 */
final class XlsxSheets {

    private static final String ENCODING = "XLSX";

    private XlsxSheets() {}

    static DecodedText read(String name, byte[] bytes) {
        try (OPCPackage file = OPCPackage.open(new ByteArrayInputStream(bytes))) {
            XSSFReader reader = new XSSFReader(file);
            reader.setUseReadOnlySharedStringsTable(true);
            Workbook workbook = new Workbook();
            try (InputStream in = reader.getWorkbookData()) {
                parse(in, workbook);
            }
            ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(file, false);
            SheetCells.Builder cells = new SheetCells.Builder();
            List<LeftOut> leftOut = new ArrayList<>();
            DataFormatter formatter = new Dates(workbook.from1904);
            XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
            while (sheets.hasNext()) {
                try (InputStream in = sheets.next()) {
                    String sheet = sheets.getSheetName();
                    if (workbook.hidden.contains(sheet)) {
                        leftOut.add(new LeftOut(LeftOut.Kind.HIDDEN_SHEET, sheet, 1));
                        continue;
                    }
                    cells.begin(sheet);
                    Rows rows = new Rows(cells);
                    parse(in, new Sheet(reader, strings, rows, formatter));
                    cells.end();
                    if (rows.hidden > 0) {
                        leftOut.add(new LeftOut(LeftOut.Kind.HIDDEN_CELLS, sheet, rows.hidden));
                    }
                }
            }
            return cells.build(ENCODING, leftOut);
        } catch (OpenXML4JException | IOException | SAXException | ParserConfigurationException | RuntimeException e) {
            throw new UnreadableDocumentException(e, "source.sheet.damaged", name);
        }
    }

    private static void parse(InputStream in, ContentHandler handler)
            throws IOException, SAXException, ParserConfigurationException {
        SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        XMLReader xml = factory.newSAXParser().getXMLReader();
        xml.setContentHandler(handler);
        xml.parse(new InputSource(in));
    }

    /** What the workbook says of its sheets. */
    private static final class Workbook extends DefaultHandler {

        private final Set<String> hidden = new HashSet<>();
        private boolean from1904;

        @Override
        public void startElement(String uri, String local, String qualified, Attributes attributes) {
            if (local.equals("sheet") && attributes.getValue("state") != null) {
                if (!"visible".equals(attributes.getValue("state"))) {
                    hidden.add(String.valueOf(attributes.getValue("name")));
                }
            } else if (local.equals("workbookPr")) {
                from1904 = isOn(attributes.getValue("date1904"));
            }
        }
    }

    private static boolean isOn(@Nullable String value) {
        return "1".equals(value) || "true".equals(value);
    }

    /** A date is written so that nobody can take its month for its day, whatever its format shows. */
    private static final class Dates extends DataFormatter {

        private final boolean from1904;

        Dates(boolean from1904) {
            super(Locale.JAPAN);
            this.from1904 = from1904;
        }

        @Override
        public String formatRawCellContents(double value, int index, @Nullable String format, boolean use1904) {
            if (format != null
                    && DateUtil.isADateFormat(index, format)
                    && DateUtil.isValidExcelDate(value)
                    && value >= 1) {
                LocalDateTime date = DateUtil.getLocalDateTime(value, from1904);
                return date.toLocalDate().toString();
            }
            return super.formatRawCellContents(value, index, format, use1904);
        }

        @Override
        public String formatRawCellContents(double value, int index, @Nullable String format) {
            return formatRawCellContents(value, index, format, from1904);
        }
    }

    /** POI's reader of a sheet, and what that does not tell: which cells are merged or hidden. */
    private static final class Sheet extends XSSFSheetXMLHandler {

        private final Rows rows;

        Sheet(XSSFReader reader, ReadOnlySharedStringsTable strings, Rows rows, DataFormatter formatter)
                throws IOException, OpenXML4JException {
            super(reader.getStylesTable(), strings, rows, formatter, false);
            this.rows = rows;
        }

        @Override
        public void startElement(String uri, String local, String qualified, Attributes attributes)
                throws SAXException {
            switch (local) {
                case "row" -> rows.rowHidden = isOn(attributes.getValue("hidden"));
                case "col" -> {
                    if (isOn(attributes.getValue("hidden"))) {
                        rows.hide(
                                Integer.parseInt(attributes.getValue("min")),
                                Integer.parseInt(attributes.getValue("max")));
                    }
                }
                case "mergeCell" -> rows.merge(CellRangeAddress.valueOf(attributes.getValue("ref")));
                default -> {
                    // The rest is for POI.
                }
            }
            super.startElement(uri, local, qualified, attributes);
        }
    }

    /** Takes the cells of a sheet, row by row. */
    private static final class Rows implements XSSFSheetXMLHandler.SheetContentsHandler {

        private static final int MAX_COLUMNS = 16_384;

        private final SheetCells.Builder cells;
        private final Set<Integer> hiddenColumns = new HashSet<>();
        private boolean rowHidden;
        private int row;
        private int column;
        private boolean counted;
        private int hidden;

        Rows(SheetCells.Builder cells) {
            this.cells = cells;
        }

        void hide(int first, int last) {
            for (int each = first; each <= Math.min(last, MAX_COLUMNS); each++) {
                hiddenColumns.add(each);
            }
        }

        void merge(CellRangeAddress range) {
            cells.merge(new SheetCells.Merged(
                    range.getFirstRow() + 1,
                    range.getFirstColumn() + 1,
                    range.getLastRow() + 1,
                    range.getLastColumn() + 1));
        }

        @Override
        public void startRow(int number) {
            row = number + 1;
            column = 0;
            counted = false;
        }

        @Override
        public void endRow(int number) {
            // The next one begins with its number.
        }

        @Override
        public void cell(@Nullable String reference, @Nullable String content, @Nullable XSSFComment comment) {
            column = reference == null ? column + 1 : new CellReference(reference).getCol() + 1;
            if (content == null || content.isBlank()) {
                return;
            }
            if (rowHidden || hiddenColumns.contains(column)) {
                hidden += counted ? 0 : 1;
                counted = true;
                return;
            }
            cells.add(row, column, content);
        }
    }
}
