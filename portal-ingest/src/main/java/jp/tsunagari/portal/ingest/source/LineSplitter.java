package jp.tsunagari.portal.ingest.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Splits a text into numbered lines. A page break is no line break, so that it never shifts a line number. */
final class LineSplitter {

    private static final Pattern LINE_BREAK = Pattern.compile("\r\n|\n|\r");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\u200B\u2060\uFEFF&&[^\t]]");

    private LineSplitter() {}

    static List<SourceLine> split(String text) {
        List<SourceLine> lines = new ArrayList<>();
        for (String line : LINE_BREAK.split(text, -1)) {
            lines.add(new SourceLine(lines.size() + 1, INVISIBLE.matcher(line).replaceAll("")));
        }
        return lines;
    }
}
