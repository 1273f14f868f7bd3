package jp.tsunagari.portal.ingest.casestudy;

import java.util.ArrayList;
import java.util.List;
import jp.tsunagari.portal.ingest.source.SourceLine;
import jp.tsunagari.portal.ingest.source.SourceText;

/**
 * A line that is not blank.
 *
 * @param number in the document, counted from 1
 * @param text without white space at either end
 * @param detached whether a blank line stands before it
 */
record TextLine(int number, String text, boolean detached) {

    /** All lines of a document that are not blank. */
    static List<TextLine> of(SourceText source) {
        List<TextLine> lines = new ArrayList<>();
        boolean detached = true;
        for (SourceLine line : source.lines()) {
            String text = line.text().strip();
            if (!text.isEmpty()) {
                lines.add(new TextLine(line.number(), text, detached));
            }
            detached = text.isEmpty();
        }
        return lines;
    }
}
