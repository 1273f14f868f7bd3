package jp.tsunagari.portal.ingest.casestudy;

import java.util.List;

/** Recognises a heading of the authors' own choice by the lines around it. */
final class StoryHeadings {

    private static final int LONGEST_HEADING = 40;
    private static final int SHORTEST_PARAGRAPH = 20;

    private StoryHeadings() {}

    /**
     * How many lines, from the index on, are a heading: short lines between a finished paragraph, or the start of the
     * lines, and a new paragraph. 0 when there is no heading, 2 for one that is wrapped.
     */
    static int lengthAt(List<TextLine> lines, int index) {
        if (!isShort(lines, index)
                || (index > 0 && !endsParagraph(lines.get(index - 1).text()))) {
            return 0;
        }
        if (beginsParagraph(lines, index + 1)) {
            return 1;
        }
        return isWrapped(lines, index) && beginsParagraph(lines, index + 2) ? 2 : 0;
    }

    private static boolean isShort(List<TextLine> lines, int index) {
        String line = lines.get(index).text();
        return line.length() <= LONGEST_HEADING
                && !Sentences.isRunningText(line)
                && !Bullets.isBulleted(line)
                && !Brackets.beginsWithRemark(line)
                && !line.contains("\t");
    }

    private static boolean isWrapped(List<TextLine> lines, int index) {
        return index + 1 < lines.size()
                && isShort(lines, index + 1)
                && !Sentences.isComplete(lines.get(index).text())
                && lines.get(index).text().length()
                                + lines.get(index + 1).text().length()
                        <= LONGEST_HEADING;
    }

    private static boolean beginsParagraph(List<TextLine> lines, int index) {
        if (index >= lines.size()) {
            return false;
        }
        String line = lines.get(index).text();
        return line.length() >= SHORTEST_PARAGRAPH || Sentences.isRunningText(line);
    }

    private static boolean endsParagraph(String line) {
        return Bullets.isBulleted(line) || (Sentences.isComplete(line) && !line.endsWith(":") && !line.endsWith("："));
    }
}
