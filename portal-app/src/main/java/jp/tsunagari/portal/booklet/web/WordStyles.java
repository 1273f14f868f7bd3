package jp.tsunagari.portal.booklet.web;

import java.math.BigInteger;
import java.util.Locale;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;

/** The styles of a Word document under the names that Word itself has for them, so that they can be changed there. */
final class WordStyles {

    static final String TEXT = "Normal";
    static final String SMALL = "Small";
    static final String ITEM = "ListBullet";
    static final String ENTRY = "TOC1";
    static final String TABLE_HEAD = "TableHead";
    static final String TABLE_TEXT = "TableText";

    private static final String TITLE = "Title";
    private static final String HEADING = "Heading";
    private static final String BLUE = "00118F";
    private static final int LEVELS = 3;

    /** In half points. */
    private static final int[] HEADING_SIZES = {52, 32, 28, 23};

    private static final BigInteger INDENT = BigInteger.valueOf(284);
    private static final int TEXT_SIZE = 21;
    private static final int SMALL_SIZE = 17;

    private final XWPFStyles styles;

    private WordStyles(XWPFDocument document, Locale language) {
        this.styles = document.createStyles();
        styles.setSpellingLanguage(language.getLanguage().equals("ja") ? "en-US" : "en-GB");
        styles.setEastAsia("ja-JP");
        CTFonts fonts = CTFonts.Factory.newInstance();
        fonts.setAscii("Yu Gothic");
        fonts.setHAnsi("Yu Gothic");
        fonts.setEastAsia("Yu Gothic");
        styles.setDefaultFonts(fonts);
    }

    static void addTo(XWPFDocument document, Locale language) {
        WordStyles made = new WordStyles(document, language);
        made.text(TEXT, "Normal", TEXT_SIZE, 120).getCTStyle().setDefault(true);
        made.text(SMALL, "Small", SMALL_SIZE, 60);
        made.text(TABLE_TEXT, "Table Text", SMALL_SIZE, 0);
        made.text(TABLE_HEAD, "Table Head", SMALL_SIZE, 0).getCTStyle().getRPr().addNewB();
        made.item(document);
        made.entry();
        for (int level = 0; level <= LEVELS; level++) {
            made.headingStyle(level);
        }
    }

    static String heading(int level) {
        return level == 0 ? TITLE : HEADING + level;
    }

    private void headingStyle(int level) {
        CTStyle style = text(heading(level), level == 0 ? "Title" : "heading " + level, HEADING_SIZES[level], 120)
                .getCTStyle();
        CTRPr look = style.getRPr();
        look.addNewB();
        look.addNewColor().setVal(level == 0 ? "000000" : BLUE);
        CTPPrGeneral paragraph = style.getPPr();
        paragraph.addNewKeepNext();
        paragraph.getSpacing().setBefore(BigInteger.valueOf(level == 0 ? 3_000 : 240));
        if (level > 0) {
            paragraph.addNewOutlineLvl().setVal(BigInteger.valueOf(level - 1L));
        }
    }

    private XWPFStyle text(String id, String name, int size, int after) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setStyleId(id);
        style.setType(STStyleType.PARAGRAPH);
        style.addNewName().setVal(name);
        if (!id.equals(TEXT)) {
            style.addNewBasedOn().setVal(TEXT);
        }
        style.addNewQFormat();
        style.addNewPPr().addNewSpacing().setAfter(BigInteger.valueOf(after));
        CTRPr look = style.addNewRPr();
        look.addNewSz().setVal(BigInteger.valueOf(size));
        look.addNewSzCs().setVal(BigInteger.valueOf(size));
        XWPFStyle made = new XWPFStyle(style, styles);
        styles.addStyle(made);
        return made;
    }

    /** A list to Word, not only to the eye. */
    private void item(XWPFDocument document) {
        CTAbstractNum list = CTAbstractNum.Factory.newInstance();
        list.setAbstractNumId(BigInteger.ZERO);
        CTLvl level = list.addNewLvl();
        level.setIlvl(BigInteger.ZERO);
        level.addNewNumFmt().setVal(STNumberFormat.BULLET);
        level.addNewLvlText().setVal("\u2022");
        CTInd indent = level.addNewPPr().addNewInd();
        indent.setLeft(INDENT);
        indent.setHanging(INDENT);
        XWPFNumbering numbering = document.createNumbering();
        BigInteger number = numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(list)));
        CTPPrGeneral paragraph =
                text(ITEM, "List Bullet", TEXT_SIZE, 40).getCTStyle().getPPr();
        paragraph.addNewNumPr().addNewNumId().setVal(number);
    }

    private void entry() {
        CTPPrGeneral paragraph =
                text(ENTRY, "toc 1", TEXT_SIZE, 60).getCTStyle().getPPr();
        var tab = paragraph.addNewTabs().addNewTab();
        tab.setVal(STTabJc.RIGHT);
        tab.setPos(BigInteger.valueOf(9_800));
    }
}
