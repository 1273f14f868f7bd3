package jp.tsunagari.portal.ingest.casestudy;

import java.util.List;

/** Recognises a heading of the authors' own choice by the lines around it. */
final class StoryHeadings {

    private static final int LONGEST_HEADING = 40;
    private static final int SHORTEST_PARAGRAPH = 20;

    private StoryHeadings() {}

    /** Whether a short line stands between a finished paragraph, or the start of the lines, and a new paragraph. */
    static boolean isHeadingLike(List<TextLine> lines, int index) {
        String line = lines.get(index).text();
        return line.length() <= LONGEST_HEADING
                && !Sentences.isRunningText(line)
                && !Bullets.isBulleted(line)
                && !Brackets.beginsWithRemark(line)
                && !Brackets.leavesOpen(line)
                && !line.contains("\t")
                && (index == 0 || endsParagraph(lines.get(index - 1).text()))
                && index + 1 < lines.size()
                && beginsParagraph(lines.get(index + 1).text());
    }

    private static boolean endsParagraph(String line) {
        return Bullets.isBulleted(line) || (Sentences.isComplete(line) && !line.endsWith(":") && !line.endsWith("："));
    }

    private static boolean beginsParagraph(String line) {
        return line.length() >= SHORTEST_PARAGRAPH || Sentences.isRunningText(line);
    }
}
