package jp.tsunagari.portal.ingest.source;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits a text into numbered lines. A page break is no line break, so that it never shifts a line number. */
final class LineSplitter {

    private static final Pattern LINE_BREAK = Pattern.compile("\r\n|\n|\r");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\u200B\u2060\uFEFF&&[^\t]]");
    private static final Pattern WITH_MARKS = Pattern.compile("\\P{M}\\p{M}+");

    private LineSplitter() {}

    static List<SourceLine> split(String text) {
        List<SourceLine> lines = new ArrayList<>();
        for (String line : LINE_BREAK.split(text, -1)) {
            lines.add(new SourceLine(
                    lines.size() + 1, composed(INVISIBLE.matcher(line).replaceAll(""))));
        }
        return lines;
    }

    /**
     * か and its mark become が, as in NFC. Only letters with marks are composed: all of NFC would also exchange
     * compatibility ideographs, which occur in names.
     */
    private static String composed(String line) {
        return WITH_MARKS
                .matcher(line)
                .replaceAll(
                        letter -> Matcher.quoteReplacement(Normalizer.normalize(letter.group(), Normalizer.Form.NFC)));
    }
}
