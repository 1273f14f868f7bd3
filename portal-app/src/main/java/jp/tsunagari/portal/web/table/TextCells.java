package jp.tsunagari.portal.web.table;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Workbook;

/**
 * Writes texts into the cells of a workbook. They are always text cells, which no spreadsheet computes; one that looks
 * like a formula is marked, so that it stays a text when a user edits it.
 */
public final class TextCells {

    /** Characters that a cell of the format can have. */
    private static final int MAX_LENGTH = 32_767;

    private final Workbook workbook;
    private final String cutMark;
    private final Map<Short, CellStyle> quoted = new HashMap<>();

    /** @param cutMark put at the end of a text that is too long for a cell */
    public TextCells(Workbook workbook, String cutMark) {
        this.workbook = workbook;
        this.cutMark = cutMark;
    }

    /** Keeps the style of the cell. */
    public void write(Cell cell, String text) {
        cell.setCellValue(
                text.length() <= MAX_LENGTH ? text : text.substring(0, MAX_LENGTH - cutMark.length()) + cutMark);
        if (FormulaGuard.isDangerous(text)) {
            cell.setCellStyle(quoted.computeIfAbsent(cell.getCellStyle().getIndex(), index -> quoted(cell)));
        }
    }

    private CellStyle quoted(Cell cell) {
        CellStyle style = workbook.createCellStyle();
        style.cloneStyleFrom(cell.getCellStyle());
        style.setQuotePrefixed(true);
        return style;
    }
}
