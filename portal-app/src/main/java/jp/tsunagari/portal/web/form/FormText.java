package jp.tsunagari.portal.web.form;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import jp.tsunagari.portal.text.Folding;
import jp.tsunagari.portal.text.VisibleText;
import org.jspecify.annotations.Nullable;

/** Cleans what people type, without changing a word of it. */
public final class FormText {

    /**
     * Everything that no keyboard types and no page shows: controls, halves of characters, and codes that Unicode promises
     * never to be a character; line breaks and tabs are white space, not this.
     */
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\p{Cs}\\uFDD0-\\uFDEF\\uFFFE\\uFFFF&&[^\\n\\t]]");

    private static final Pattern LINE_BREAKS = Pattern.compile("\\r\\n?|[\\u2028\\u2029\\u0085]");

    /** Disks take 255 bytes or a little more. */
    static final int MAX_FILE_NAME = 200;

    private static final int KEPT_END = 20;
    private static final String CUT = "…";

    private static final int MAX_QUOTED = 60;

    private FormText() {}

    /** What a form sends: nothing at all for a field that it does not have. */
    public static String orEmpty(@Nullable String sent) {
        return sent == null ? "" : LINE_BREAKS.matcher(sent).replaceAll("\n");
    }

    /** What a form sends, without the gaps that row numbers may have. */
    public static <T> List<T> orEmpty(@Nullable List<T> sent) {
        return sent == null ? List.of() : sent.stream().filter(Objects::nonNull).toList();
    }

    /** A single line without what cannot be seen: white space of any kind is one space. */
    public static String line(String typed) {
        return VisibleText.line(orEmpty(typed));
    }

    /** Paragraphs, as typed, but for signs that turn the direction of the text around them. */
    public static String text(String typed) {
        return VisibleText.withoutTurns(CONTROLS.matcher(orEmpty(typed)).replaceAll(""))
                .strip();
    }

    /** One element a line; empty lines are none. */
    public static List<String> lines(String typed) {
        return orEmpty(typed)
                .lines()
                .map(FormText::line)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** A number as people type it: full-width digits and thousands separators are fine. */
    public static String number(String typed) {
        return Folding.NFKC.apply(line(typed)).replace(",", "");
    }

    /**
     * The name of a file as a browser sends it, fit to be stored and shown: no folders, nothing invisible, at most 200
     * characters. Empty if no file was chosen.
     */
    public static String fileName(@Nullable String sent) {
        String whole = line(orEmpty(sent));
        String name = whole.substring(Math.max(whole.lastIndexOf('/'), whole.lastIndexOf('\\')) + 1)
                .strip();
        int length = name.codePointCount(0, name.length());
        if (length <= MAX_FILE_NAME) {
            return name;
        }
        int head = name.offsetByCodePoints(0, MAX_FILE_NAME - KEPT_END - CUT.length());
        int end = name.offsetByCodePoints(name.length(), -KEPT_END);
        return name.substring(0, head) + CUT + name.substring(end);
    }

    /** As messages repeat what was typed: its beginning, where it is long. */
    public static String quoted(String typed) {
        return typed.length() <= MAX_QUOTED ? typed : typed.substring(0, MAX_QUOTED) + "…";
    }

    public static @Nullable String nullIfEmpty(String text) {
        return text.isEmpty() ? null : text;
    }
}
