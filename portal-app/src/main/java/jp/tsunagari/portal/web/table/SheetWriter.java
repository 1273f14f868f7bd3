package jp.tsunagari.portal.web.table;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Writes rows into a sheet, and into a further one when it is full. */
public final class SheetWriter {

    /** Of a character, as the format counts. */
    private static final int CHARACTER = 256;

    /** The format has no room for more in a sheet. */
    private static final int MAX_LINKS = 65_000;

    private final SXSSFWorkbook workbook;
    private final String name;
    private final List<Heading> header;
    private final int rowsPerSheet;
    private final CellStyle heading;
    private final CellStyle data;
    private final CellStyle linked;
    private final TextCells texts;

    private int sheets;
    private Sheet sheet;
    private int row;
    private int links;

    /**
     * @param rowsPerSheet header included
     * @param cutMark put at the end of a text that is too long for a cell
     */
    public SheetWriter(SXSSFWorkbook workbook, String name, List<Heading> header, int rowsPerSheet, String cutMark) {
        this.workbook = workbook;
        this.name = name;
        this.header = List.copyOf(header);
        this.rowsPerSheet = rowsPerSheet;
        this.heading = style(true);
        this.data = style(false);
        this.linked = style(false);
        Font blue = font(false);
        blue.setColor(IndexedColors.BLUE.getIndex());
        blue.setUnderline(Font.U_SINGLE);
        linked.setFont(blue);
        this.texts = new TextCells(workbook, cutMark);
        this.sheet = nextSheet();
    }

    /** @param cells texts and numbers; null for an empty cell */
    public void write(List<? extends @Nullable Object> cells) {
        if (row == rowsPerSheet) {
            finish();
            sheet = nextSheet();
        }
        Row target = sheet.createRow(row++);
        for (int i = 0; i < cells.size(); i++) {
            Object value = cells.get(i);
            if (value instanceof Number number) {
                cell(target, i).setCellValue(number.doubleValue());
            } else if (value instanceof String string) {
                Cell cell = cell(target, i);
                texts.write(cell, string);
                if (header.get(i).link()) {
                    link(cell, string);
                }
            }
        }
    }

    /** What is no address, or more than a sheet can have, stays a text. */
    private void link(Cell cell, String text) {
        if (links < MAX_LINKS && isAddress(text)) {
            Hyperlink link = workbook.getCreationHelper().createHyperlink(HyperlinkType.URL);
            link.setAddress(text);
            cell.setHyperlink(link);
            cell.setCellStyle(linked);
            links++;
        }
    }

    private static boolean isAddress(String text) {
        try {
            URI address = new URI(text);
            return address.getHost() != null
                    && ("https".equals(address.getScheme()) || "http".equals(address.getScheme()));
        } catch (URISyntaxException e) {
            // As an organisation has written it: it is shown, and cannot be followed.
            return false;
        }
    }

    /** To be called after the last row. */
    public void finish() {
        if (!header.isEmpty()) {
            sheet.setAutoFilter(new CellRangeAddress(0, row - 1, 0, header.size() - 1));
        }
    }

    private Cell cell(Row target, int column) {
        Cell cell = target.createCell(column);
        cell.setCellStyle(data);
        return cell;
    }

    private CellStyle style(boolean bold) {
        CellStyle style = workbook.createCellStyle();
        style.setFont(font(bold));
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        if (bold) {
            style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        return style;
    }

    private Font font(boolean bold) {
        Font font = workbook.createFont();
        font.setFontName(WorkbookProperties.TYPEFACE);
        font.setBold(bold);
        return font;
    }

    private Sheet nextSheet() {
        sheets++;
        links = 0;
        Sheet next = workbook.createSheet(sheets == 1 ? name : name + sheets);
        Row titles = next.createRow(0);
        for (int i = 0; i < header.size(); i++) {
            Cell cell = titles.createCell(i);
            cell.setCellValue(header.get(i).name());
            cell.setCellStyle(heading);
            next.setColumnWidth(i, header.get(i).width() * CHARACTER);
        }
        int kept = (int) header.stream().takeWhile(Heading::kept).count();
        next.createFreezePane(kept, 1);
        next.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
        next.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        next.getPrintSetup().setLandscape(true);
        next.setFitToPage(true);
        next.getPrintSetup().setFitWidth((short) 1);
        // As many pages as it takes.
        next.getPrintSetup().setFitHeight((short) 0);
        row = 1;
        return next;
    }

    /**
     * A column.
     *
     * @param width in characters
     * @param kept whether it stays in sight when the sheet is moved, as all before it do
     * @param link whether its addresses are to be followed
     */
    public record Heading(String name, int width, boolean kept, boolean link) {

        public Heading(String name, int width) {
            this(name, width, false, false);
        }
    }
}
