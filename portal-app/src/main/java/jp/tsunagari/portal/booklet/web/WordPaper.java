package jp.tsunagari.portal.booklet.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.drawingml.x2006.wordprocessingDrawing.CTInline;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBookmark;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/** A Word document on A4: with styles and not with looks, so that Word's own contents, reader and themes understand it. */
final class WordPaper implements AutoCloseable {

    private static final BigInteger WIDTH = BigInteger.valueOf(11_906);
    private static final BigInteger HEIGHT = BigInteger.valueOf(16_838);
    private static final BigInteger MARGIN = BigInteger.valueOf(1_021);
    private static final int TABLE_WIDTH = 9_864;
    private static final int PICTURE = 72;

    /** What XML cannot have. */
    private static final Pattern NO_CHARACTERS = Pattern.compile("[\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF&&[^\\n\\t]]");

    private final XWPFDocument document = new XWPFDocument();
    private int bookmarks;

    WordPaper(String title, Locale language) {
        document.getProperties().getCoreProperties().setTitle(clean(title));
        document.getProperties().getCoreProperties().setCreator("Tsunagari");
        document.getProperties()
                .getCoreProperties()
                .getUnderlyingProperties()
                .setLanguageProperty(language.getLanguage());
        WordStyles.addTo(document, language);
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(WIDTH);
        size.setH(HEIGHT);
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(MARGIN);
        margins.setBottom(MARGIN);
        margins.setLeft(MARGIN);
        margins.setRight(MARGIN);
        XWPFParagraph foot = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        foot.setAlignment(ParagraphAlignment.RIGHT);
        foot.getCTP().addNewFldSimple().setInstr("PAGE");
        document.enforceUpdateFields();
    }

    /**
     * A heading.
     *
     * @param level 0 for the title of all
     * @param bookmark by which entries of the contents find it; null for none
     */
    void heading(int level, String words, @Nullable String bookmark, boolean newPage) {
        XWPFParagraph paragraph = styled(WordStyles.heading(level));
        paragraph.setPageBreak(newPage);
        if (bookmark == null) {
            run(paragraph, words);
            return;
        }
        CTBookmark start = paragraph.getCTP().addNewBookmarkStart();
        start.setName(bookmark);
        start.setId(BigInteger.valueOf(bookmarks));
        run(paragraph, words);
        paragraph.getCTP().addNewBookmarkEnd().setId(BigInteger.valueOf(bookmarks));
        bookmarks++;
    }

    void paragraph(String words) {
        run(styled(WordStyles.TEXT), words);
    }

    void small(String words) {
        run(styled(WordStyles.SMALL), words);
    }

    /** An entry of a list. */
    void item(String words) {
        run(styled(WordStyles.ITEM), words);
    }

    /** A line of the contents; Word finds the page when it opens the document. */
    void entry(String words, String bookmark) {
        XWPFParagraph paragraph = styled(WordStyles.ENTRY);
        XWPFRun run = run(paragraph, words);
        run.addTab();
        paragraph.getCTP().addNewFldSimple().setInstr("PAGEREF " + bookmark + " \\h");
    }

    /** A table with a row of heads that is repeated on each page. */
    void table(List<String> head, List<List<String>> rows) {
        XWPFTable table = document.createTable(rows.size() + 1, head.size());
        table.setWidth(TABLE_WIDTH);
        XWPFTableRow first = table.getRow(0);
        first.setRepeatHeader(true);
        for (int column = 0; column < head.size(); column++) {
            cell(first.getCell(column), head.get(column), WordStyles.TABLE_HEAD);
        }
        for (int row = 0; row < rows.size(); row++) {
            table.getRow(row + 1).setCantSplitRow(true);
            for (int column = 0; column < head.size(); column++) {
                cell(
                        table.getRow(row + 1).getCell(column),
                        rows.get(row).get(column),
                        column == 0 ? WordStyles.TABLE_HEAD : WordStyles.TABLE_TEXT);
            }
        }
    }

    private static void cell(XWPFTableCell cell, String words, String style) {
        XWPFParagraph paragraph = cell.getParagraphs().get(0);
        paragraph.setStyle(style);
        run(paragraph, words);
    }

    /** @param alternative what it shows, for those who do not see it */
    void picture(byte[] png, String alternative) throws IOException {
        XWPFRun run = styled(WordStyles.SMALL).createRun();
        try {
            run.addPicture(
                    new ByteArrayInputStream(png),
                    PictureType.PNG,
                    "code.png",
                    Units.toEMU(PICTURE),
                    Units.toEMU(PICTURE));
        } catch (InvalidFormatException e) {
            throw new IllegalStateException("a PNG that is none", e);
        }
        run.getEmbeddedPictures().get(0).getCTPicture().getNvPicPr().getCNvPr().setDescr(alternative);
        CTInline inline = run.getCTR().getDrawingArray(0).getInlineArray(0);
        inline.getDocPr().setDescr(alternative);
    }

    private XWPFParagraph styled(String style) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(style);
        return paragraph;
    }

    private static XWPFRun run(XWPFParagraph paragraph, String words) {
        XWPFRun run = paragraph.createRun();
        String[] lines = clean(words).split("\n", -1);
        for (int line = 0; line < lines.length; line++) {
            if (line > 0) {
                run.addBreak();
            }
            run.setText(lines[line], line);
        }
        return run;
    }

    private static String clean(String words) {
        return NO_CHARACTERS.matcher(words).replaceAll("");
    }

    void write(OutputStream out) throws IOException {
        document.write(out);
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
