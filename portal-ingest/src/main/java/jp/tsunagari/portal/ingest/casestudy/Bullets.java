package jp.tsunagari.portal.ingest.casestudy;

import java.util.regex.Pattern;

/** Marks that a line of a list begins with. */
final class Bullets {

    private static final Pattern BULLET =
            Pattern.compile("^([-*+・●○◎■□◆◇▶▼★☆※✉☎✓]|[①-⑳❶-❿]|[(（]?[0-9０-９]{1,2}[.．)）](?![0-9０-９])|[A-ZＡ-Ｚ][)）])");
    private static final Pattern DASH_OR_DOT = Pattern.compile("^[-*+・●○◎■□◆◇]\\s*");

    private Bullets() {}

    static boolean isBulleted(String line) {
        return BULLET.matcher(line).find();
    }

    /** The line without a mark that only shows that it is an item. */
    static String strip(String line) {
        return DASH_OR_DOT.matcher(line).replaceFirst("");
    }
}
