package jp.tsunagari.portal.compare.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.web.table.TextCells;
import jp.tsunagari.portal.web.table.WorkbookProperties;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The table as a workbook that prints as it is: A4 landscape, one page wide, head and item on every page. */
final class CompareWorkbook {

    /** In characters. */
    private static final int[] FIRST_WIDTHS = {12, 22, 18};

    private static final int WIDTH = 42;
    private static final int NOTE_WIDTH = 90;
    private static final int UNITS_A_CHARACTER = 256;

    private final XSSFWorkbook workbook;
    private final CellStyle plain;
    private final CellStyle bold;
    private final Messages messages;
    private final TextCells texts;

    private CompareWorkbook(XSSFWorkbook workbook, Messages messages) {
        this.workbook = workbook;
        this.messages = messages;
        this.texts = new TextCells(workbook, messages.get("table.cut"));
        this.plain = style(false);
        this.bold = style(true);
    }

    static void write(ComparisonSheet sheet, Messages messages, OutputStream out) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            CompareWorkbook writer = new CompareWorkbook(workbook, messages);
            PlainTable plain = new PlainTable(messages);
            writer.table(plain.rows(sheet));
            writer.notes(plain.notes(sheet));
            WorkbookProperties.set(workbook, messages.get("compare.file.sheet"), messages);
            workbook.write(out);
        }
    }

    private void table(List<List<String>> rows) {
        XSSFSheet sheet = workbook.createSheet(messages.get("compare.file.sheet"));
        fill(sheet, rows, FIRST_WIDTHS.length);
        for (int column = 0; column < rows.get(0).size(); column++) {
            int width = column < FIRST_WIDTHS.length ? FIRST_WIDTHS[column] : WIDTH;
            sheet.setColumnWidth(column, width * UNITS_A_CHARACTER);
        }
        sheet.createFreezePane(2, 1);
        sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
        sheet.setRepeatingColumns(CellRangeAddress.valueOf("A:B"));
        sheet.setFitToPage(true);
        PrintSetup print = sheet.getPrintSetup();
        print.setLandscape(true);
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        sheet.getFooter().setCenter("&P / &N");
    }

    private void notes(List<List<String>> rows) {
        XSSFSheet sheet = workbook.createSheet(messages.get("compare.file.source"));
        fill(sheet, rows, 1);
        sheet.setColumnWidth(0, FIRST_WIDTHS[0] * UNITS_A_CHARACTER);
        sheet.setColumnWidth(1, NOTE_WIDTH * UNITS_A_CHARACTER);
    }

    private void fill(XSSFSheet sheet, List<List<String>> rows, int boldColumns) {
        for (int number = 0; number < rows.size(); number++) {
            Row row = sheet.createRow(number);
            List<String> cells = rows.get(number);
            for (int column = 0; column < cells.size(); column++) {
                var cell = row.createCell(column);
                cell.setCellStyle(column < boldColumns ? bold : plain);
                texts.write(cell, cells.get(column));
            }
        }
    }

    private CellStyle style(boolean heading) {
        CellStyle style = workbook.createCellStyle();
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        Font font = workbook.createFont();
        font.setFontName(WorkbookProperties.TYPEFACE);
        font.setBold(heading);
        style.setFont(font);
        return style;
    }
}
