package jp.tsunagari.portal.web.table;

import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Writes rows into a sheet, and into a further one when it is full. */
public final class SheetWriter {

    private static final int COLUMN_WIDTH = 18 * 256;

    private final SXSSFWorkbook workbook;
    private final String name;
    private final List<String> header;
    private final int rowsPerSheet;
    private final CellStyle heading;
    private final TextCells texts;

    private int sheets;
    private Sheet sheet;
    private int row;

    /**
     * @param rowsPerSheet header included
     * @param cutMark put at the end of a text that is too long for a cell
     */
    public SheetWriter(SXSSFWorkbook workbook, String name, List<String> header, int rowsPerSheet, String cutMark) {
        this.workbook = workbook;
        this.name = name;
        this.header = List.copyOf(header);
        this.rowsPerSheet = rowsPerSheet;
        this.heading = workbook.createCellStyle();
        Font bold = workbook.createFont();
        bold.setBold(true);
        heading.setFont(bold);
        this.texts = new TextCells(workbook, cutMark);
        this.sheet = nextSheet();
    }

    /** @param cells texts and numbers; null for an empty cell */
    public void write(List<? extends @Nullable Object> cells) {
        if (row == rowsPerSheet) {
            sheet = nextSheet();
        }
        Row target = sheet.createRow(row++);
        for (int i = 0; i < cells.size(); i++) {
            Object value = cells.get(i);
            if (value instanceof Number number) {
                target.createCell(i).setCellValue(number.doubleValue());
            } else if (value instanceof String string) {
                texts.write(target.createCell(i), string);
            }
        }
    }

    private Sheet nextSheet() {
        sheets++;
        Sheet next = workbook.createSheet(sheets == 1 ? name : name + sheets);
        Row titles = next.createRow(0);
        for (int i = 0; i < header.size(); i++) {
            Cell cell = titles.createCell(i);
            cell.setCellValue(header.get(i));
            cell.setCellStyle(heading);
            next.setColumnWidth(i, COLUMN_WIDTH);
        }
        next.createFreezePane(0, 1);
        row = 1;
        return next;
    }
}
