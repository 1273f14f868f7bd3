package jp.tsunagari.portal.web.table;

import jp.tsunagari.portal.message.Messages;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What all workbooks of the portal have in common, and what they say of themselves. */
public final class WorkbookProperties {

    /** A typeface that every Excel with Japanese has; others take what they have for Japanese. */
    public static final String TYPEFACE = "Yu Gothic";

    private WorkbookProperties() {}

    /** Says of a workbook what it is and which site made it, in place of the library that wrote it. */
    public static void set(XSSFWorkbook workbook, String title, Messages messages) {
        CoreProperties properties = workbook.getProperties().getCoreProperties();
        properties.setTitle(title);
        properties.setCreator(messages.get("layout.name") + " " + messages.get("layout.line"));
    }
}
