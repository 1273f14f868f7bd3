package jp.tsunagari.portal.ingest.outcome;

import java.util.List;
import java.util.regex.Pattern;
import jp.tsunagari.portal.ingest.source.SourceLine;
import jp.tsunagari.portal.shared.SectionKind;

/** Joins the lines of a section where a sentence runs on over a line break. */
final class PassageReader {

    /** Captions and flyers consist of short lines; only a long one runs on. */
    private static final int FULL_LINE = 20;

    private static final Pattern ITEM = Pattern.compile(
            "\\s*(?:[-*・●○■◎◆※▶【①-⑳]|[(（](?:[0-9０-９]{1,2}|[左右上下中])[)）]" + "|[0-9０-９]{1,2}[.．)）](?![0-9０-９])).*");

    private PassageReader() {}

    static Passage read(List<SourceLine> lines, SectionKind kind) {
        Passage.Builder passage = Passage.builder();
        for (int i = 0; i < lines.size(); i++) {
            SourceLine line = lines.get(i);
            add(line, passage);
            if (i + 1 < lines.size() && !runsOn(line.text().strip(), lines.get(i + 1), kind)) {
                passage.breakAfter(line);
            }
        }
        return passage.build();
    }

    private static void add(SourceLine line, Passage.Builder passage) {
        String text = line.text();
        int end = text.length();
        while (end > 0 && isSpace(text.charAt(end - 1))) {
            end--;
        }
        int start = 0;
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        passage.add(line, start, end);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean runsOn(String text, SourceLine next, SectionKind kind) {
        if (text.isEmpty() || next.isBlank() || "。！？!?".indexOf(text.charAt(text.length() - 1)) >= 0) {
            return false;
        }
        if (ITEM.matcher(next.text()).matches()
                && !isBetweenWords(text, next.text().strip())) {
            return false;
        }
        return kind != SectionKind.PHOTOS || text.length() >= FULL_LINE;
    }

    /** The 食料・生活用品 that is wrapped at its dot; an item follows another item or a colon. */
    private static boolean isBetweenWords(String text, String next) {
        return next.startsWith("・") && !text.startsWith("・") && !text.endsWith(":") && !text.endsWith("：");
    }
}
