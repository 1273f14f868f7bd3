package jp.tsunagari.portal.ingest.casestudy;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.tsunagari.portal.text.Eras;

/**
 * A fiscal year as a title writes it: 令和8年度, R 8 年度, 令和八(2026)年度, 2026年度.
 *
 * @param year Western year in which it begins
 * @param start of what is written, in the line
 * @param end after what is written
 */
record FiscalYear(int year, int start, int end) {

    private static final String BLANKS = "\\s{0,3}";
    private static final String NUMBER = "(?:元|[0-9]" + BLANKS + "[0-9]?|[一二三四五六七八九十〇]{1,3})";
    private static final String IN_ERA = "(?:\\p{IsHan}{2}|(?<![A-Za-z])[A-Z])" + BLANKS + "\\.?" + BLANKS + NUMBER;
    private static final String WESTERN = "2" + BLANKS + "[01]" + BLANKS + "[0-9]" + BLANKS + "[0-9]";
    private static final Pattern WRITTEN = Pattern.compile(
            "(?<![0-9])(?:(?<era>\\p{IsHan}\\s?\\p{IsHan}|(?<![A-Za-z])[A-Z])" + BLANKS + "\\.?" + BLANKS + "(?<number>"
                    + NUMBER + ")|(?<western>" + WESTERN + "))" + BLANKS + "(?:年?" + BLANKS + "[(/・]" + BLANKS
                    + "(?:西暦)?(?:"
                    + IN_ERA + "|" + WESTERN + ")" + BLANKS + "年?(?:度)?" + BLANKS + "\\)?" + BLANKS + "年?|年)" + BLANKS
                    + "度");

    /** The first one in a line, of which width and forms are folded already. */
    static Optional<FiscalYear> in(String line) {
        if (line.indexOf('度') < 0) {
            return Optional.empty();
        }
        Matcher written = WRITTEN.matcher(line);
        while (written.find()) {
            String western = written.group("western");
            if (western != null) {
                return Optional.of(new FiscalYear(number(western), written.start(), written.end()));
            }
            String era = written.group("era").replaceAll("\\s", "");
            if (Eras.isEra(era)) {
                int year = Eras.western(era, written.group("number").replaceAll("\\s", ""));
                return Optional.of(new FiscalYear(year, written.start(), written.end()));
            }
        }
        return Optional.empty();
    }

    private static int number(String digits) {
        return Integer.parseInt(digits.replaceAll("\\s", ""));
    }
}
