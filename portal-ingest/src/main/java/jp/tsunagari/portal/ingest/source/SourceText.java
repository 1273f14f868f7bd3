package jp.tsunagari.portal.ingest.source;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A document as text.
 *
 * @param documentName the file's name, as given
 * @param sha256 of the bytes, 64 lower-case hexadecimal digits
 * @param encoding name of the character set that the bytes were read with; {@code PDF}, {@code DOCX}, {@code XLSX} or {@code ODS} for these
 *     formats
 * @param lines every line in order, the blank ones included
 * @param leftOut what the file shows and is no line: heads and feet of its pages, notes
 * @param pageStarts the number of the first line of each page, in order; empty where the document has no pages
 * @param cells where the lines are from; null if the document is no spreadsheet
 */
public record SourceText(
        String documentName,
        String sha256,
        String encoding,
        List<SourceLine> lines,
        List<LeftOut> leftOut,
        List<Integer> pageStarts,
        @Nullable SheetCells cells) {

    public SourceText {
        lines = List.copyOf(lines);
        leftOut = List.copyOf(leftOut);
        pageStarts = List.copyOf(pageStarts);
    }

    /** A text without pages and without anything left out. */
    public SourceText(String documentName, String sha256, String encoding, List<SourceLine> lines) {
        this(documentName, sha256, encoding, lines, List.of(), List.of(), null);
    }

    /** The same document with as many lines of other words. */
    public SourceText withLines(List<SourceLine> others) {
        return new SourceText(documentName, sha256, encoding, others, leftOut, pageStarts, cells);
    }

    /** The page that a line is on, from 1; null where the document has no pages. */
    public @Nullable Integer page(int line) {
        // After the last of those that are equal: blank pages begin where the next one does.
        int page = -Collections.binarySearch(pageStarts, line, (start, wanted) -> start <= wanted ? -1 : 1) - 1;
        return page == 0 ? null : page;
    }

    /** The cell that a line is from; empty where the document is no spreadsheet. */
    public Optional<SheetCells.Cell> cell(int line) {
        return cells == null ? Optional.empty() : cells.at(line);
    }

    /**
     * Something that a reader sees on the page, and that would break the running text where it is.
     *
     * @param count on how many pages
     */
    public record LeftOut(Kind kind, String text, int count) {

        /** What it is. */
        public enum Kind {
            /** The same on every page but for its number. */
            PAGE_FURNITURE,
            /** A footnote or an endnote. */
            NOTE,
            /** A sheet that is not shown; the text is its name. */
            HIDDEN_SHEET,
            /** Rows of a sheet that are not shown in whole; the text is the sheet's name. */
            HIDDEN_CELLS
        }
    }

    /**
     * One line of a document.
     *
     * @param number counted from 1
     * @param text without its line break and without control characters; a tab stays
     */
    public record SourceLine(int number, String text) {

        /** Whether the line holds nothing but white space. */
        public boolean isBlank() {
            return text.isBlank();
        }
    }
}
