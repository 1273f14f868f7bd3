package jp.tsunagari.portal.ingest.layout;

import java.util.regex.Pattern;
import jp.tsunagari.portal.text.Brackets;

/** What the marks of a line say: layout, bullets of lists, brackets, ends of sentences. */
public final class LineMarks {

    /** What every mark but a gap has at least one of; most lines have none. */
    private static final String MARKS = "*<[#|\t-";

    private static final Pattern TABLE_RULE = Pattern.compile("[|:\\s-]++");
    private static final Pattern AUTOLINK = Pattern.compile("<((?:https?://|mailto:)[^<>\\s]+)>");
    private static final Pattern EMPTY_LINK = Pattern.compile("\\[([^\\[\\]]*)\\]\\(#?\\)");
    private static final Pattern LINK = Pattern.compile("\\[([^\\[\\]]*)\\]\\((https?://[^)\\s]{1,2000})\\)");
    private static final Pattern HEADING = Pattern.compile("^#{1,6}\\s+");
    private static final Pattern BULLET = Pattern.compile(
            "^([-*+・●○◎■□◆◇▶▼★☆※✉☎✓•▷►➢➤❖▪▫\uF0B7\uF06C\uF0A7\uF0D8]|[–—]\\s|[①-⑳❶-❿]|[(（]?[0-9０-９]{1,2}[.．)）](?![0-9０-９])|[A-ZＡ-Ｚ][)）])");
    private static final Pattern DASH_OR_DOT =
            Pattern.compile("^([-*+・●○◎■□◆◇•▷►➢➤❖▪▫\uF0B7\uF06C\uF0A7\uF0D8]\\s*|[–—]\\s+)");
    private static final Pattern SPACES = Pattern.compile("\\t+| {2,}");

    private static final Brackets BRACKETS = Brackets.of("「」『』（）()〈〉《》【】［］[]“”");
    private static final String SENTENCE_ENDS = "。．！？!?…」』）)：:";

    private LineMarks() {}

    /** The line without bold marks, link syntax and tabs; empty for a rule of a table. */
    public static String clean(String line) {
        return hasMark(line) ? cleaned(line) : line.strip();
    }

    private static boolean hasMark(String line) {
        for (int i = 0; i < line.length(); i++) {
            if (MARKS.indexOf(line.charAt(i)) >= 0) {
                return true;
            }
        }
        return line.contains("  ");
    }

    private static String cleaned(String line) {
        if (line.contains("--") && TABLE_RULE.matcher(line).matches()) {
            return "";
        }
        String text = line.replace("**", "");
        text = AUTOLINK.matcher(text).replaceAll("$1");
        text = EMPTY_LINK.matcher(text).replaceAll("$1");
        text = LINK.matcher(text).replaceAll("$1（$2）");
        text = HEADING.matcher(text).replaceFirst("");
        return withoutDoubleBullet(SPACES.matcher(text).replaceAll(" ").strip());
    }

    /** A list that was numbered in the document already: {@code - ① …} becomes {@code ① …}. */
    private static String withoutDoubleBullet(String text) {
        String rest = text.startsWith("- ") ? text.substring(2).strip() : "";
        return isBulleted(rest) ? rest : text;
    }

    /** Whether the line begins with a mark of a list or with its number in one. */
    public static boolean isBulleted(String line) {
        return BULLET.matcher(line).find();
    }

    /** The line without a mark that only shows that it is an item. */
    public static String withoutBullet(String line) {
        return DASH_OR_DOT.matcher(line).replaceFirst("");
    }

    /** Whether a bracket or quotation mark is opened and not closed. */
    public static boolean leavesBracketOpen(String text) {
        return BRACKETS.leavesOpen(text);
    }

    /** Whether the text begins with a remark in round brackets, which belongs to what is before it. */
    public static boolean beginsWithRemark(String text) {
        return text.startsWith("(") || text.startsWith("（");
    }

    /** Whether the last mark may end a paragraph. */
    public static boolean endsSentence(String line) {
        return !line.isEmpty() && SENTENCE_ENDS.indexOf(line.charAt(line.length() - 1)) >= 0;
    }

    /** Whether the line ends with 。 or 、 and so is running text. */
    public static boolean isRunningText(String line) {
        return line.endsWith("。") || line.endsWith("、") || line.endsWith("，");
    }
}
