package jp.tsunagari.portal.architecture;

import java.util.ArrayList;
import java.util.List;

/** The string literals of a Java source, without its comments; a text block is one literal. */
final class JavaText {

    private JavaText() {}

    static List<String> literals(String source) {
        List<String> literals = new ArrayList<>();
        int at = 0;
        while (at < source.length()) {
            if (source.startsWith("//", at)) {
                at = after(source, "\n", at);
            } else if (source.startsWith("/*", at)) {
                at = after(source, "*/", at);
            } else if (source.startsWith("\"\"\"", at)) {
                int end = source.indexOf("\"\"\"", at + 3);
                literals.add(source.substring(at + 3, end));
                at = end + 3;
            } else if (source.charAt(at) == '"') {
                int end = closing(source, '"', at + 1);
                literals.add(source.substring(at + 1, end));
                at = end + 1;
            } else if (source.charAt(at) == '\'') {
                at = closing(source, '\'', at + 1) + 1;
            } else {
                at++;
            }
        }
        return literals;
    }

    private static int after(String source, String end, int from) {
        int at = source.indexOf(end, from);
        return at < 0 ? source.length() : at + end.length();
    }

    private static int closing(String source, char quote, int from) {
        int at = from;
        while (source.charAt(at) != quote) {
            at += source.charAt(at) == '\\' ? 2 : 1;
        }
        return at;
    }
}
