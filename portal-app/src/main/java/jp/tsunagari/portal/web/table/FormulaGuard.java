package jp.tsunagari.portal.web.table;

import jp.tsunagari.portal.text.VisibleText;

/**
 * Keeps a spreadsheet from running a text as a formula. A text counts as one when it begins, spaces and what cannot be seen
 * set aside, with a character that starts a formula in any spreadsheet, full width included (OWASP, CSV injection), and more
 * follows. A sign alone computes nothing, and a unit such as % is none: a mark there would only spoil the data.
 */
public final class FormulaGuard {

    private static final String STARTS = "=+-@＝＋－＠";

    private FormulaGuard() {}

    /** Whether a spreadsheet could run this text. */
    public static boolean isDangerous(String text) {
        String stripped =
                VisibleText.withoutInvisible(text).replace('\u00A0', ' ').stripLeading();
        boolean breaks = text.startsWith("\t") || text.startsWith("\r");
        return (breaks && !stripped.isEmpty()) || (stripped.length() > 1 && STARTS.indexOf(stripped.charAt(0)) >= 0);
    }

    /** With an apostrophe before it where it would be dangerous, which spreadsheets read as: what follows is text. */
    static String guarded(String text) {
        return isDangerous(text) ? "'" + text : text;
    }
}
