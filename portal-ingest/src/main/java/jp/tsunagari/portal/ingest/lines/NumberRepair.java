package jp.tsunagari.portal.ingest.lines;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.tsunagari.portal.text.FoldedText;

/**
 * Mends numbers that scanning and typesetting tore apart or misread: 1 2 4名, 1, 204人, 2l人. Works on one line that is in
 * narrow characters already; every character still knows its place in the source.
 */
public final class NumberRepair {

    private static final String COUNTER = "名人件回組戸団世帯箇か所カヶ%割本枚部冊個食台社校班台点日町";
    /** Single digits set apart, directly before what they count. Numbers of several digits are neighbours in a table. */
    private static final Pattern SPACED_DIGITS =
            Pattern.compile("(?<![0-9,.] ?)[0-9OlI](?: [0-9OlI])+(?= ?[" + COUNTER + "])");

    private static final Pattern SPACED_THOUSANDS = Pattern.compile("(?<![0-9])[0-9]{1,3}(?:, [0-9]{3})+(?![0-9])");
    /** A line in which most characters are set apart. */
    private static final double SET_APART = 0.35;

    private static final int MIN_LENGTH = 12;
    private static final Pattern JAPANESE_GAP = Pattern.compile("(?<=[^\\x00-\\x7F]) (?=[^\\x00-\\x7F])");
    private static final Pattern MISREAD =
            Pattern.compile("(?<![A-Za-z0-9])(?=[0-9OlI]*[0-9])(?=[0-9]*[OlI])[0-9lI][0-9OlI]*(?= ?[" + COUNTER + "])"
                    + "|(?<![A-Za-z0-9])[0-9]+[OlI]+[0-9]+(?![A-Za-z0-9])");

    private NumberRepair() {}

    /** The same line with its numbers whole. */
    public static FoldedText repair(FoldedText line) {
        String text = line.toString();
        if (text.indexOf(' ') < 0 && !hasMisreadLetter(text)) {
            return line;
        }
        FoldedText joined = withoutGaps(line, gaps(text));
        return read(joined);
    }

    private static boolean hasMisreadLetter(String text) {
        return text.indexOf('O') >= 0 || text.indexOf('l') >= 0 || text.indexOf('I') >= 0;
    }

    private static BitSet gaps(String text) {
        BitSet gaps = new BitSet(text.length());
        if (isSetApart(text)) {
            for (int i = 0; i < text.length(); i++) {
                gaps.set(i, text.charAt(i) == ' ');
            }
            return gaps;
        }
        boolean torn = spaces(SPACED_DIGITS.matcher(text), text, gaps);
        spaces(SPACED_THOUSANDS.matcher(text), text, gaps);
        if (torn) {
            // Where digits are torn apart, so are words.
            Matcher gap = JAPANESE_GAP.matcher(text);
            while (gap.find()) {
                gaps.set(gap.start());
            }
        }
        return gaps;
    }

    private static boolean isSetApart(String text) {
        long spaces = text.chars().filter(c -> c == ' ').count();
        return text.length() >= MIN_LENGTH && spaces >= SET_APART * text.length();
    }

    private static boolean spaces(Matcher matcher, String text, BitSet gaps) {
        boolean any = false;
        while (matcher.find()) {
            any = true;
            for (int i = matcher.start(); i < matcher.end(); i++) {
                gaps.set(i, text.charAt(i) == ' ' || gaps.get(i));
            }
        }
        return any;
    }

    private static FoldedText withoutGaps(FoldedText line, BitSet gaps) {
        if (gaps.isEmpty()) {
            return line;
        }
        FoldedText.Builder kept = FoldedText.of(line.source());
        for (int i = 0; i < line.length(); i++) {
            if (!gaps.get(i)) {
                kept.append(line.charAt(i), line.sourceStart(i), line.sourceEnd(i));
            }
        }
        return kept.build();
    }

    /** Letters among digits are the digits that they look like. */
    private static FoldedText read(FoldedText line) {
        Matcher misread = MISREAD.matcher(line);
        BitSet letters = new BitSet(line.length());
        while (misread.find()) {
            letters.set(misread.start(), misread.end());
        }
        if (letters.isEmpty()) {
            return line;
        }
        FoldedText.Builder mended = FoldedText.of(line.source());
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            mended.append(letters.get(i) ? digit(c) : c, line.sourceStart(i), line.sourceEnd(i));
        }
        return mended.build();
    }

    private static char digit(char c) {
        return c == 'O' ? '0' : c == 'l' || c == 'I' ? '1' : c;
    }
}
