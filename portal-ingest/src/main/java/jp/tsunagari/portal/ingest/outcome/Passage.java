package jp.tsunagari.portal.ingest.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.tsunagari.portal.ingest.lines.NumberRepair;
import jp.tsunagari.portal.ingest.lines.TableRows;
import jp.tsunagari.portal.ingest.source.SourceText.SourceLine;
import jp.tsunagari.portal.shared.SectionKind;
import jp.tsunagari.portal.text.Fold;
import jp.tsunagari.portal.text.FoldedText;
import jp.tsunagari.portal.text.Folding;
import jp.tsunagari.portal.text.Sentences;

/**
 * The text of a section with its wrapped lines joined where a sentence runs on over a line break, and the way back to the
 * lines.
 */
final class Passage {

    /** Digits, letters and marks are made narrow, unit signs such as ㎏ spelled out; an enclosed number is a bullet. */
    private static final Folding PLAIN = Folding.of(Fold.WIDTH, Fold.SQUARES, Fold.INVISIBLE)
            .replacing(characters('①', '⓿') + characters('❶', '➓') + characters('㉑', '㊿'), "・")
            .replacing("\t\n", "\n")
            .replacing("〜∼～", "~")
            .replacing("－−–—‐‑", "-");

    /** Captions and flyers consist of short lines; only a long one runs on. */
    private static final int MIN_FULL_LINE_LENGTH = 20;

    private static final Pattern ITEM = Pattern.compile(
            "\\s*(?:[-*・●○■◎◆※▶【①-⑳]|[(（](?:[0-9０-９]{1,2}|[左右上下中])[)）]" + "|[0-9０-９]{1,2}[.．)）](?![0-9０-９])).*");

    private final String text;
    private final List<Stretch> stretches;

    /** The text from a position on, up to the next stretch, comes from one line. */
    private record Stretch(int start, SourceLine line, FoldedText folded) {}

    private Passage(String text, List<Stretch> stretches) {
        this.text = text;
        this.stretches = List.copyOf(stretches);
    }

    /** The passage that the lines of a section make. */
    static Passage of(List<SourceLine> lines, SectionKind kind) {
        StringBuilder text = new StringBuilder();
        List<Stretch> stretches = new ArrayList<>();
        TableRows tables = TableRows.in(lines.stream().map(SourceLine::text).toList(), PLAIN);
        for (int i = 0; i < lines.size(); i++) {
            SourceLine line = lines.get(i);
            FoldedText row = tables.row(i);
            FoldedText folded = row == null ? NumberRepair.repair(PLAIN.fold(stripped(line.text()))) : row;
            stretches.add(new Stretch(text.length(), line, folded));
            text.append(folded.toString());
            boolean ends = i + 1 < lines.size()
                    && (row != null
                            || tables.row(i + 1) != null
                            || !runsOn(line.text().strip(), lines.get(i + 1), kind));
            if (ends && !text.isEmpty()) {
                text.append('\n');
            }
        }
        return new Passage(text.toString(), stretches);
    }

    /** In plain characters; a line feed where a sentence cannot go on. */
    String text() {
        return text;
    }

    /** The line that a character comes from. */
    SourceLine lineAt(int position) {
        return stretches.get(stretchAt(position)).line();
    }

    /** The words of the document from a character to another, as far as they are on the line of the anchor. */
    String verbatim(int from, int to, int anchor) {
        Stretch stretch = stretches.get(stretchAt(anchor));
        int offset = stretch.start();
        int end = offset + stretch.folded().length();
        int first = Math.min(anchor, Math.max(from, offset));
        int last = Math.max(anchor + 1, Math.min(to, end));
        return stretch.folded().source(first - offset, last - offset).strip();
    }

    private int stretchAt(int position) {
        int low = 0;
        int high = stretches.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (stretches.get(middle).start() <= position) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private static boolean runsOn(String text, SourceLine next, SectionKind kind) {
        if (text.isEmpty() || next.isBlank() || Sentences.isStop(text.charAt(text.length() - 1))) {
            return false;
        }
        if (ITEM.matcher(next.text()).matches()
                && !isBetweenWords(text, next.text().strip())) {
            return false;
        }
        return kind != SectionKind.PHOTOS || text.length() >= MIN_FULL_LINE_LENGTH;
    }

    /** The 食料・生活用品 that is wrapped at its dot; an item follows another item or a colon. */
    private static boolean isBetweenWords(String text, String next) {
        return next.startsWith("・") && !text.startsWith("・") && !text.endsWith(":") && !text.endsWith("：");
    }

    /** Also without the spaces that {@link String#strip} leaves. */
    private static String stripped(String text) {
        int end = text.length();
        while (end > 0 && isSpace(text.charAt(end - 1))) {
            end--;
        }
        int start = 0;
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        return text.substring(start, end);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static String characters(char first, char last) {
        return IntStream.rangeClosed(first, last).mapToObj(Character::toString).collect(Collectors.joining());
    }
}
